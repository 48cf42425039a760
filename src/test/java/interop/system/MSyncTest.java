package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MSyncTest {
    @TempDir
    Path dir;
    private Path path;
    private SafeMemoryMappedViewHandle view;

    @BeforeEach
    void map() throws Exception {
        path = Files.writeString(dir.resolve("file"), "content");
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDWR)) {
            int protection = MemoryProtection.PROT_READ | MemoryProtection.PROT_WRITE;
            view = SystemNative.mMap(7, protection, MapFlags.MAP_SHARED, file, 0);
        }
    }

    @AfterEach
    void unmap() throws Exception {
        view.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {MemorySyncFlags.MS_SYNC, MemorySyncFlags.MS_ASYNC,
            MemorySyncFlags.MS_SYNC | MemorySyncFlags.MS_INVALIDATE})
    void theFileHasWhatWasWritten(int flags) throws Exception {
        view.putByte(0, (byte) 'C');
        assertEquals(0, SystemNative.mSync(view, 7, flags));
        assertEquals("Content", Witness.run("cat", path.toString()));
    }

    @Test
    void aPartIsEnough() throws Exception {
        Path pages = Files.write(dir.resolve("pages"), new byte[2 * Memory.PAGE]);
        try (SafeMemoryMappedViewHandle two =
                Memory.file(pages, 2L * Memory.PAGE, Memory.READ_WRITE, MapFlags.MAP_SHARED)) {
            two.putByte(Memory.PAGE, (byte) 'C');
            assertEquals(0, SystemNative.mSync(two, Memory.PAGE, 1, MemorySyncFlags.MS_SYNC));
            assertEquals("C", Witness.run("sh", "-c", "tr -d '\\0' < " + pages));
            assertEquals(-ErrorCode.EINVAL, SystemNative.mSync(two, 1, 1, MemorySyncFlags.MS_SYNC));
            assertThrows(IndexOutOfBoundsException.class,
                    () -> SystemNative.mSync(two, Memory.PAGE, Memory.PAGE + 1L, MemorySyncFlags.MS_SYNC));
        }
    }

    @Test
    void aLengthOfZeroIsNoError() {
        assertEquals(0, SystemNative.mSync(view, 0, MemorySyncFlags.MS_SYNC));
    }

    @Test
    void whatIsLockedIsNotMadeInvalid() {
        int invalidate = MemorySyncFlags.MS_SYNC | MemorySyncFlags.MS_INVALIDATE;
        int locked = SystemNative.mLock(view, 0, 7);
        assumeTrue(locked == 0, () -> "no memory can be locked: " + ErrorCode.name(-locked));
        assertEquals(-ErrorCode.EBUSY, SystemNative.mSync(view, 7, invalidate));
        assertEquals(0, SystemNative.mUnlock(view, 0, 7));
        assertEquals(0, SystemNative.mSync(view, 7, invalidate));
    }

    @Test
    void staysWithinTheMapping() throws Exception {
        // Of a neighbour it would be a change that nobody asked to be written, and there need not be one.
        for (long length : new long[] {8, Memory.PAGE, 1 << 20, 1L << 46, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
            assertThrows(IndexOutOfBoundsException.class,
                    () -> SystemNative.mSync(view, length, MemorySyncFlags.MS_SYNC), () -> "length " + length);
            assertThrows(IndexOutOfBoundsException.class,
                    () -> SystemNative.mSync(view, 0, length, MemorySyncFlags.MS_SYNC), () -> "length " + length);
        }
        assertEquals(0, SystemNative.mSync(view, 7, MemorySyncFlags.MS_SYNC));
    }

    @Test
    void saysWhyItFails() {
        assertEquals(-ErrorCode.EINVAL, SystemNative.mSync(view, 7, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mSync(view, 7,
                MemorySyncFlags.MS_SYNC | MemorySyncFlags.MS_ASYNC));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mSync(view, 7, MemorySyncFlags.MS_SYNC | 0x40000000));
    }
}
