package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import interop.ErrorCode;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileRegionTest {
    private static final int READ_WRITE = OpenFlags.O_RDWR | OpenFlags.O_CLOEXEC;

    @TempDir
    Path dir;
    private Path path;

    @BeforeEach
    void makeFile() throws Exception {
        path = Files.writeString(dir.resolve("file"), "content");
    }

    @Test
    void isWhatTheKernelLists() throws Exception {
        try (SafeFileHandle file = Witness.open(path, READ_WRITE)) {
            assertEquals(0, SystemNative.lockFileRegion(file, 0, 10, LockType.F_WRLCK));
            assertEquals(0, SystemNative.lockFileRegion(file, 1L << 40, 0, LockType.F_RDLCK));
            assertEquals(List.of("OFDLCK READ 1099511627776 EOF", "OFDLCK WRITE 0 9"), LockWitness.of(path));
            assertEquals(0, SystemNative.lockFileRegion(file, 0, 4, LockType.F_UNLCK));
            assertEquals(0, SystemNative.lockFileRegion(file, 20, 0, LockType.F_UNLCK));
            assertEquals(List.of("OFDLCK WRITE 4 9"), LockWitness.of(path));
        }
        assertEquals(List.of(), LockWitness.of(path));
    }

    @Test
    void keepsChannelsOut() throws Exception {
        try (SafeFileHandle file = Witness.open(path, READ_WRITE);
                FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            assertEquals(0, SystemNative.lockFileRegion(file, 0, 10, LockType.F_RDLCK));
            assertNull(channel.tryLock(9, 1, false));
            try (FileLock shared = channel.tryLock(9, 1, true); FileLock free = channel.tryLock(10, 5, false)) {
                assertNotNull(shared);
                assertNotNull(free);
                assertEquals(-ErrorCode.EAGAIN, SystemNative.lockFileRegion(file, 5, 10, LockType.F_WRLCK));
            }
            assertEquals(0, SystemNative.lockFileRegion(file, 5, 10, LockType.F_WRLCK));
        }
    }

    @Test
    void keepsOtherProcessesOut() throws Exception {
        try (SafeFileHandle file = Witness.open(path, READ_WRITE)) {
            assertEquals(0, SystemNative.lockFileRegion(file, 3, 4, LockType.F_WRLCK));
            assertEquals("free, held, held, free", Witness.java(OtherProcess.class, path.toString()));
        }
        assertEquals("free, free, free, free", Witness.java(OtherProcess.class, path.toString()));
    }

    static final class OtherProcess {
        public static void main(String[] arguments) throws Exception {
            String[] answers = new String[4];
            long[] offsets = {2, 3, 6, 7};
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                for (int i = 0; i < offsets.length; i++) {
                    answers[i] = channel.tryLock(offsets[i], 1, false) == null ? "held" : "free";
                }
            }
            System.out.println(String.join(", ", answers));
        }
    }

    @Test
    void failsWhileAnotherProcessHasIt() throws Exception {
        try (SafeFileHandle file = Witness.open(path, READ_WRITE);
                LockWitness.Holder holder = LockWitness.holdRegion(path, 100, 10)) {
            assertEquals(-ErrorCode.EAGAIN, SystemNative.lockFileRegion(file, 0, 0, LockType.F_WRLCK));
            assertEquals(-ErrorCode.EAGAIN, SystemNative.lockFileRegion(file, 109, 1, LockType.F_RDLCK));
            assertEquals(0, SystemNative.lockFileRegion(file, 110, 0, LockType.F_WRLCK));
            assertEquals(0, SystemNative.lockFileRegion(file, 0, 100, LockType.F_WRLCK));
            holder.close();
            assertEquals(0, SystemNative.lockFileRegion(file, 0, 0, LockType.F_WRLCK));
        }
    }

    @Test
    void waitsWhileAnotherProcessHasIt() throws Exception {
        CompletableFuture<String> waiting = new CompletableFuture<>();
        try (SafeFileHandle file = Witness.open(path, READ_WRITE);
                LockWitness.Holder holder = LockWitness.holdRegion(path, 0, 1)) {
            CompletableFuture<Integer> result = CompletableFuture.supplyAsync(() -> {
                waiting.complete(Witness.threadId());
                return SystemNative.lockFileRegion(file, 0, 10, LockType.F_WRLCK | LockType.F_WAIT);
            }, task -> new Thread(task).start());
            String thread = waiting.get(20, TimeUnit.SECONDS);
            while (!Witness.isAsleep(thread)) {
                assertFalse(result.isDone());
            }
            holder.close();
            assertEquals(0, result.get(20, TimeUnit.SECONDS));
            assertEquals(List.of("OFDLCK WRITE 0 9"), LockWitness.of(path));
        }
    }

    @Test
    void outlivesWhatElseHasTheFileOpen() throws Exception {
        try (SafeFileHandle file = Witness.open(path, READ_WRITE);
                SafeFileHandle other = Witness.open(path, READ_WRITE)) {
            assertEquals(0, SystemNative.lockFileRegion(file, 0, 0, LockType.F_WRLCK));
            assertEquals(-ErrorCode.EAGAIN, SystemNative.lockFileRegion(other, 0, 1, LockType.F_RDLCK));
            Witness.open(path, READ_WRITE).close();
            assertEquals("content", Files.readString(path));
            SafeFileHandle duplicate = SystemNative.dup(file);
            file.close();
            assertEquals(-ErrorCode.EAGAIN, SystemNative.lockFileRegion(other, 0, 1, LockType.F_RDLCK));
            duplicate.close();
            assertEquals(0, SystemNative.lockFileRegion(other, 0, 1, LockType.F_RDLCK));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeFileHandle file = Witness.open(path, READ_WRITE);
                SafeFileHandle readOnly = Witness.open(path, OpenFlags.O_RDONLY);
                SafeFileHandle writeOnly = Witness.open(path, OpenFlags.O_WRONLY)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.lockFileRegion(file, -1, 0, LockType.F_RDLCK));
            assertEquals(-ErrorCode.EINVAL, SystemNative.lockFileRegion(file, 0, -1, LockType.F_RDLCK));
            assertEquals(-ErrorCode.EINVAL, SystemNative.lockFileRegion(file, 0, 0, 3));
            assertEquals(-ErrorCode.EINVAL, SystemNative.lockFileRegion(file, 0, 0, LockType.F_WAIT << 1));
            assertEquals(-ErrorCode.EINVAL, SystemNative.lockFileRegion(file, 0, 0, -1));
            assertEquals(-ErrorCode.EOVERFLOW, SystemNative.lockFileRegion(file, 2, Long.MAX_VALUE, LockType.F_RDLCK));
            assertEquals(0, SystemNative.lockFileRegion(file, 1, Long.MAX_VALUE, LockType.F_RDLCK));
            assertEquals(-ErrorCode.EBADF, SystemNative.lockFileRegion(readOnly, 0, 1, LockType.F_WRLCK));
            assertEquals(-ErrorCode.EBADF, SystemNative.lockFileRegion(writeOnly, 0, 1, LockType.F_RDLCK));
            assertEquals(0, SystemNative.lockFileRegion(writeOnly, 0, 1, LockType.F_WRLCK));
        }
    }
}
