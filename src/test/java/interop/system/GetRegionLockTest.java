package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import interop.ErrorCode;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetRegionLockTest {
    private static final int READ_WRITE = OpenFlags.O_RDWR | OpenFlags.O_CLOEXEC;

    @TempDir
    Path dir;
    private Path path;
    private final RegionLock lock = new RegionLock();

    @BeforeEach
    void makeFile() throws Exception {
        path = Files.writeString(dir.resolve("file"), "content");
    }

    @Test
    void tellsOfAnotherProcess() throws Exception {
        try (SafeFileHandle file = Witness.open(path, READ_WRITE);
                LockWitness.Holder holder = LockWitness.holdRegion(path, 100, 10)) {
            assertEquals("WRITE 100 10 by " + holder.pid(), ask(file, 0, 0, LockType.F_RDLCK));
            assertEquals("WRITE 100 10 by " + holder.pid(), ask(file, 109, 5, LockType.F_WRLCK));
            assertEquals("none", ask(file, 0, 100, LockType.F_WRLCK));
            assertEquals("none", ask(file, 110, 0, LockType.F_WRLCK));
        }
        try (SafeFileHandle file = Witness.open(path, READ_WRITE)) {
            assertEquals("none", ask(file, 0, 0, LockType.F_WRLCK));
        }
    }

    @Test
    void tellsOfAChannelOfThisProcess() throws Exception {
        try (SafeFileHandle file = Witness.open(path, READ_WRITE);
                FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock shared = channel.lock(0, Long.MAX_VALUE, true)) {
            assertNotNull(shared);
            assertEquals("none", ask(file, 7, 1, LockType.F_RDLCK));
            assertEquals("READ 0 0 by " + ProcessHandle.current().pid(), ask(file, 7, 1, LockType.F_WRLCK));
        }
    }

    /** The kernel's own table says of such locks that no process has them. */
    @Test
    void tellsOfAnOpenFileWithoutAProcess() throws Exception {
        try (SafeFileHandle file = Witness.open(path, READ_WRITE);
                SafeFileHandle other = Witness.open(path, READ_WRITE)) {
            assertEquals(0, SystemNative.lockFileRegion(file, 10, 20, LockType.F_WRLCK));
            assertEquals(List.of("OFDLCK WRITE 10 29"), LockWitness.of(path));
            assertEquals("WRITE 10 20 by 0", ask(other, 0, 11, LockType.F_RDLCK));
            assertEquals("none", ask(file, 0, 11, LockType.F_WRLCK));
            // To ask changes nothing.
            assertEquals(List.of("OFDLCK WRITE 10 29"), LockWitness.of(path));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY)) {
            lock.pid = 7;
            assertEquals(-ErrorCode.EINVAL, SystemNative.getRegionLock(file, -1, 0, LockType.F_RDLCK, lock));
            assertEquals(-ErrorCode.EINVAL, SystemNative.getRegionLock(file, 0, -1, LockType.F_RDLCK, lock));
            assertEquals(-ErrorCode.EINVAL, SystemNative.getRegionLock(file, 0, 0, LockType.F_UNLCK, lock));
            assertEquals(-ErrorCode.EINVAL, SystemNative.getRegionLock(file, 0, 0, LockType.F_WAIT, lock));
            assertEquals(-ErrorCode.EOVERFLOW,
                    SystemNative.getRegionLock(file, 2, Long.MAX_VALUE, LockType.F_RDLCK, lock));
            SafeFileHandle none = new SafeFileHandle(1 << 30, false);
            assertEquals(-ErrorCode.EBADF, SystemNative.getRegionLock(none, 0, 0, LockType.F_RDLCK, lock));
            assertEquals(7, lock.pid);
            assertEquals("none", ask(file, 1, Long.MAX_VALUE, LockType.F_WRLCK));
        }
    }

    private String ask(SafeFileHandle file, long offset, long length, int type) {
        assertEquals(0, SystemNative.getRegionLock(file, offset, length, type, lock));
        if (lock.type == LockType.F_UNLCK) {
            assertEquals(0, lock.offset | lock.length | lock.pid);
            return "none";
        }
        String found = lock.type == LockType.F_WRLCK ? "WRITE" : "READ";
        return found + " " + lock.offset + " " + lock.length + " by " + lock.pid;
    }
}
