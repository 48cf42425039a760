package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class INotifyAddWatchTest {
    @TempDir
    Path dir;
    private SafeFileHandle queue;
    private Path file;

    @BeforeEach
    void makeQueueAndFile() throws Exception {
        queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK);
        file = Files.createFile(dir.resolve("file"));
    }

    @AfterEach
    void closeQueue() throws Exception {
        queue.close();
    }

    @Test
    void theKernelKnowsOfIt() throws Exception {
        int watch = add(dir, WatchMask.IN_CREATE | WatchMask.IN_DELETE);
        String expected = String.format("inotify wd:%x ino:%x ", watch, Long.parseLong(Witness.stat("%i", dir)));
        String info = Files.readString(Path.of("/proc/self/fdinfo/" + Witness.number(queue)));
        assertTrue(info.contains(expected) && info.contains("mask:300 "), info);
    }

    @Test
    void oneFileHasOneWatchWhateverItsName() throws Exception {
        Witness.shell(dir, "ln file second && ln -s file link");
        int watch = add(file, WatchMask.IN_ATTRIB);
        assertTrue(watch > 0);
        assertEquals(watch, add(dir.resolve("second"), WatchMask.IN_ATTRIB));
        assertEquals(watch, add(dir.resolve("link"), WatchMask.IN_ATTRIB));
        assertTrue(watch != add(dir.resolve("link"), WatchMask.IN_ATTRIB | WatchMask.IN_DONT_FOLLOW));
    }

    @Test
    void aSecondMaskReplacesOrAdds() throws Exception {
        add(file, WatchMask.IN_ATTRIB);
        add(file, WatchMask.IN_MODIFY | WatchMask.IN_MASK_ADD);
        Witness.shell(dir, "chmod 600 file && echo x >> file");
        assertEquals(List.of(WatchMask.IN_ATTRIB, WatchMask.IN_MODIFY), ReadEventsTest.masks(queue));
        add(file, WatchMask.IN_MODIFY);
        Witness.shell(dir, "chmod 640 file && echo x >> file");
        assertEquals(List.of(WatchMask.IN_MODIFY), ReadEventsTest.masks(queue));
        assertEquals(-ErrorCode.EEXIST, add(file, WatchMask.IN_MODIFY | WatchMask.IN_MASK_CREATE));
    }

    @Test
    void filesWhoseNameIsGoneNeedNotBeTold() throws Exception {
        Path other = Files.createFile(dir.resolve("other"));
        add(dir, WatchMask.IN_CLOSE_WRITE | WatchMask.IN_EXCL_UNLINK);
        try (SafeFileHandle open = Witness.open(other, OpenFlags.O_RDWR);
                SafeFileHandle named = Witness.open(file, OpenFlags.O_RDWR)) {
            Files.delete(other);
        }
        assertEquals(List.of(WatchMask.IN_CLOSE_WRITE), ReadEventsTest.masks(queue));
    }

    @Test
    void takesPathsThatAreNotUtf8() throws Exception {
        Witness.shell(dir, "touch \"$f\"");
        assertTrue(SystemNative.iNotifyAddWatch(queue, Witness.latin1In(dir), WatchMask.IN_ATTRIB) > 0);
        Witness.shell(dir, "chmod 600 \"$f\"");
        assertEquals(List.of(WatchMask.IN_ATTRIB), ReadEventsTest.masks(queue));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Witness.shell(dir, "ln -s loop loop && ln -s nowhere dangling");
        assertEquals(-ErrorCode.ENOENT, add(dir.resolve("missing"), WatchMask.IN_OPEN));
        assertEquals(-ErrorCode.ENOENT, add(dir.resolve("dangling"), WatchMask.IN_OPEN));
        assertEquals(-ErrorCode.ELOOP, add(dir.resolve("loop"), WatchMask.IN_OPEN));
        assertEquals(-ErrorCode.ENOTDIR, add(dir.resolve("file/x"), WatchMask.IN_OPEN));
        assertEquals(-ErrorCode.ENOTDIR, add(file, WatchMask.IN_OPEN | WatchMask.IN_ONLYDIR));
        for (int mask : new int[] {0, -1, WatchMask.IN_ISDIR, WatchMask.IN_Q_OVERFLOW, WatchMask.IN_ONLYDIR, 0x1000}) {
            assertEquals(-ErrorCode.EINVAL, add(file, mask));
        }
        try (SafeFileHandle noQueue = Witness.open(file, OpenFlags.O_RDONLY)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.iNotifyAddWatch(noQueue, file.toString(), WatchMask.IN_OPEN));
        }
    }

    @Test
    void aFileThatMayNotBeReadIsNotWatched() throws Exception {
        Witness.assumeOrdinaryUser();
        Witness.shell(dir, "chmod 0 file");
        assertEquals(-ErrorCode.EACCES, add(file, WatchMask.IN_OPEN));
    }

    @Test
    void failsWithTooManyWatchesOfTheUser() throws Exception {
        String limit = Witness.asOwnUser("echo 3 > /proc/sys/user/max_inotify_watches");
        assumeTrue(limit != null, "the system lets nobody be a user with limits of its own");
        assertEquals("ENOSPC", Witness.javaAfter(limit, UntilItFails.class, dir.toString()));
    }

    static final class UntilItFails {
        public static void main(String[] arguments) throws Exception {
            int result = 1;
            try (SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC)) {
                for (int i = 0; result > 0 && i < 100; i++) {
                    Path folder = Files.createDirectory(Path.of(arguments[0], "folder" + i));
                    result = SystemNative.iNotifyAddWatch(queue, folder.toString(), WatchMask.IN_OPEN);
                }
            }
            System.out.println(ErrorCode.name(-result));
        }
    }

    private int add(Path path, int mask) {
        return SystemNative.iNotifyAddWatch(queue, path.toString(), mask);
    }
}
