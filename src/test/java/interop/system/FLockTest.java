package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class FLockTest {
    private static final int SHARE = LockOperation.LOCK_SH | LockOperation.LOCK_NB;
    private static final int OWN = LockOperation.LOCK_EX | LockOperation.LOCK_NB;

    @TempDir
    Path dir;
    private Path path;

    @BeforeEach
    void makeFile() throws Exception {
        path = Files.writeString(dir.resolve("file"), "content");
    }

    @Test
    void keepsOtherProcessesOut() throws Exception {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_CLOEXEC)) {
            assertTrue(LockWitness.couldLock("-x", path));
            assertEquals(0, SystemNative.fLock(file, LockOperation.LOCK_EX));
            assertFalse(LockWitness.couldLock("-x", path));
            assertFalse(LockWitness.couldLock("-s", path));
            assertEquals(0, SystemNative.fLock(file, LockOperation.LOCK_SH));
            assertFalse(LockWitness.couldLock("-x", path));
            assertTrue(LockWitness.couldLock("-s", path));
            assertEquals(0, SystemNative.fLock(file, LockOperation.LOCK_UN));
            assertTrue(LockWitness.couldLock("-x", path));
        }
    }

    @Test
    void isWhatTheKernelLists() throws Exception {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_CLOEXEC)) {
            assertEquals(0, SystemNative.fLock(file, OWN));
            assertEquals(List.of("FLOCK WRITE 0 EOF"), LockWitness.of(path));
            assertEquals(0, SystemNative.fLock(file, SHARE));
            assertEquals(List.of("FLOCK READ 0 EOF"), LockWitness.of(path));
        }
        assertEquals(List.of(), LockWitness.of(path));
    }

    @Test
    void failsWhileAnotherProcessHasTheFile() throws Exception {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_CLOEXEC);
                LockWitness.Holder holder = LockWitness.hold("-s", path)) {
            assertEquals(-ErrorCode.EAGAIN, SystemNative.fLock(file, OWN));
            assertEquals(0, SystemNative.fLock(file, SHARE));
            holder.close();
            assertEquals(0, SystemNative.fLock(file, OWN));
        }
    }

    @Test
    void waitsWhileAnotherProcessHasTheFile() throws Exception {
        CompletableFuture<String> waiting = new CompletableFuture<>();
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_CLOEXEC);
                LockWitness.Holder holder = LockWitness.hold("-x", path)) {
            CompletableFuture<Integer> result = CompletableFuture.supplyAsync(() -> {
                waiting.complete(Witness.threadId());
                return SystemNative.fLock(file, LockOperation.LOCK_SH);
            }, task -> new Thread(task).start());
            String thread = waiting.get(20, TimeUnit.SECONDS);
            while (!Witness.isAsleep(thread)) {
                assertFalse(result.isDone());
            }
            holder.close();
            assertEquals(0, result.get(20, TimeUnit.SECONDS));
            assertFalse(LockWitness.couldLock("-x", path));
        }
    }

    @Test
    void endsWithTheLastHandle() throws Exception {
        SafeFileHandle file = Witness.open(path, OpenFlags.O_CLOEXEC);
        assertEquals(0, SystemNative.fLock(file, OWN));
        try (SafeFileHandle other = Witness.open(path, OpenFlags.O_CLOEXEC)) {
            assertEquals(-ErrorCode.EAGAIN, SystemNative.fLock(other, SHARE));
            SafeFileHandle duplicate = SystemNative.dup(file);
            file.close();
            assertEquals(-ErrorCode.EAGAIN, SystemNative.fLock(other, SHARE));
            duplicate.close();
            assertEquals(0, SystemNative.fLock(other, SHARE));
        }
    }

    @Test
    void isNotOfTheSameKindAsTheLockOfAChannel() throws Exception {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_CLOEXEC);
                FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            assertEquals(0, SystemNative.fLock(file, OWN));
            try (FileLock lock = channel.tryLock()) {
                assertNotNull(lock);
                assertEquals(0, SystemNative.fLock(file, OWN));
            }
        }
    }

    @Test
    void locksDirectoriesToo() throws Exception {
        try (SafeFileHandle file = Witness.open(dir, OpenFlags.O_CLOEXEC | OpenFlags.O_DIRECTORY)) {
            assertEquals(0, SystemNative.fLock(file, OWN));
            assertFalse(LockWitness.couldLock("-s", dir));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_CLOEXEC)) {
            for (int operation : new int[] {0, 3, LockOperation.LOCK_NB, 9, 16, 32, -1, Integer.MIN_VALUE}) {
                assertEquals(-ErrorCode.EINVAL, SystemNative.fLock(file, operation));
            }
        }
        assertEquals(-ErrorCode.EBADF, SystemNative.fLock(new SafeFileHandle(-1, false), SHARE));
    }
}
