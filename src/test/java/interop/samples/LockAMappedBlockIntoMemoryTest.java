package interop.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.MapFlags;
import interop.system.Memory;
import interop.system.MemoryProtection;
import interop.system.OpenFlags;
import interop.system.PageCache;
import interop.system.SafeFileHandle;
import interop.system.SafeMemoryMappedViewHandle;
import interop.system.SystemNative;
import interop.system.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lock a mapped block into memory: what is asked for often is never read from the disk again. */
class LockAMappedBlockIntoMemoryTest {
    private static final int SIZE = 1 << 18;

    @TempDir
    Path dir;
    private Path path;
    private byte[] content;

    /** Returns when all of the block is in memory; closing the mapping unlocks it. */
    private static SafeMemoryMappedViewHandle lock(String path, long size) throws IOException {
        SafeMemoryMappedViewHandle block;
        try (SafeFileHandle file = SystemNative.open(path, OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0)) {
            block = SystemNative.mMap(size, MemoryProtection.PROT_READ, MapFlags.MAP_SHARED, file, 0);
        }
        int result = SystemNative.mLock(block, 0, size);
        if (result < 0) {
            block.close();
            throw new InteropException(result, "mLock", path);
        }
        return block;
    }

    @BeforeEach
    void write() throws Exception {
        content = new byte[SIZE];
        new Random(1).nextBytes(content);
        path = Files.write(dir.resolve("block"), content);
    }

    private SafeMemoryMappedViewHandle lock() throws IOException {
        try {
            return lock(path.toString(), SIZE);
        } catch (InteropException e) {
            assumeFalse(e.error() == ErrorCode.ENOMEM || e.error() == ErrorCode.EPERM,
                    "this user may not lock that much memory");
            throw e;
        }
    }

    @Test
    void theSystemKnowsThatItIsLocked() throws Exception {
        long before = Memory.status("VmLck");
        try (SafeMemoryMappedViewHandle block = lock()) {
            assertEquals("" + SIZE / 1024, Memory.detail(Witness.number(block), "Locked"));
            assertEquals(before + SIZE / 1024, Memory.status("VmLck"));
            byte[] bytes = new byte[SIZE];
            block.get(0, bytes, 0, SIZE);
            assertArrayEquals(content, bytes);
        }
        assertEquals(before, Memory.status("VmLck"));
    }

    @Test
    void nothingCanPushItOut() throws Exception {
        try (SafeFileHandle file = SystemNative.open(path.toString(), OpenFlags.O_RDONLY, 0)) {
            ErrorCode.check(SystemNative.fSync(file), "fSync");
        }
        PageCache.dropWhatIsWritten(path);
        assertEquals(0, PageCache.bytesOf(path));
        try (SafeMemoryMappedViewHandle block = lock()) {
            PageCache.dropWhatIsWritten(path);
            assertEquals(SIZE, PageCache.bytesOf(path));
            ErrorCode.check(SystemNative.mUnlock(block, 0, SIZE), "mUnlock");
        }
        PageCache.dropWhatIsWritten(path);
        assertEquals(0, PageCache.bytesOf(path));
    }
}
