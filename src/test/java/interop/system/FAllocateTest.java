package interop.system;

import static interop.system.AllocationFlags.FALLOC_FL_COLLAPSE_RANGE;
import static interop.system.AllocationFlags.FALLOC_FL_INSERT_RANGE;
import static interop.system.AllocationFlags.FALLOC_FL_KEEP_SIZE;
import static interop.system.AllocationFlags.FALLOC_FL_PUNCH_HOLE;
import static interop.system.AllocationFlags.FALLOC_FL_ZERO_RANGE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FAllocateTest {
    /** The size of a small one, in bytes. */
    private static final int DISK = 1 << 20;
    private static final int BLOCK = 1 << 16;

    @TempDir
    Path dir;
    private Path path;
    private SafeFileHandle file;
    private byte[] content;

    @BeforeEach
    void open() throws Exception {
        content = new byte[4 * BLOCK];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) ('a' + i / BLOCK);
        }
        path = Files.write(dir.resolve("file"), content);
        file = Witness.open(path, OpenFlags.O_RDWR);
    }

    @AfterEach
    void close() throws Exception {
        file.close();
    }

    /** Where the file system cannot, there is nothing to see. */
    private void allocate(int flags, long offset, long length) {
        int result = SystemNative.fAllocate(file, flags, offset, length);
        assumeFalse(result == -ErrorCode.ENOTSUP, "the file system has no such thing");
        assertEquals(0, result);
    }

    private long allocated() throws Exception {
        return Long.parseLong(Witness.stat("%b", path)) * 512;
    }

    @Test
    void preallocatesASegmentFile() throws Exception {
        Path segment = dir.resolve("segment");
        Files.createFile(segment);
        try (SafeFileHandle opened = Witness.open(segment, OpenFlags.O_RDWR)) {
            int result = SystemNative.fAllocate(opened, 0, 0, 16 << 20);
            assumeFalse(result == -ErrorCode.ENOTSUP, "the file system sets no space aside");
            assertEquals(0, result);
        }
        assertEquals(16 << 20, Files.size(segment));
        assertTrue(Long.parseLong(Witness.stat("%b", segment)) * 512 >= 16 << 20);
    }

    @Test
    void setsSpaceAsideBehindTheEnd() throws Exception {
        allocate(FALLOC_FL_KEEP_SIZE, 0, 40 * BLOCK);
        assertTrue(allocated() >= 40 * BLOCK);
        assertArrayEquals(content, Files.readAllBytes(path));
    }

    @Test
    void punchesAHole() throws Exception {
        long before = allocated();
        allocate(FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, BLOCK - 1, 2 * BLOCK);
        Arrays.fill(content, BLOCK - 1, 3 * BLOCK - 1, (byte) 0);
        assertArrayEquals(content, Files.readAllBytes(path));
        assertTrue(allocated() < before);
    }

    @Test
    void zerosARangeAndGrows() throws Exception {
        allocate(FALLOC_FL_ZERO_RANGE, 3 * BLOCK + 5, 2 * BLOCK);
        byte[] expected = Arrays.copyOf(content, 5 * BLOCK + 5);
        Arrays.fill(expected, 3 * BLOCK + 5, expected.length, (byte) 0);
        assertArrayEquals(expected, Files.readAllBytes(path));
    }

    @Test
    void cutsOutAndPutsIn() throws Exception {
        allocate(FALLOC_FL_COLLAPSE_RANGE, BLOCK, BLOCK);
        allocate(FALLOC_FL_INSERT_RANGE, 0, BLOCK);
        byte[] expected = new byte[4 * BLOCK];
        System.arraycopy(content, 0, expected, BLOCK, BLOCK);
        System.arraycopy(content, 2 * BLOCK, expected, 2 * BLOCK, 2 * BLOCK);
        assertArrayEquals(expected, Files.readAllBytes(path));
        assertEquals(-ErrorCode.EINVAL, SystemNative.fAllocate(file, FALLOC_FL_COLLAPSE_RANGE, 1, BLOCK));
    }

    @Test
    void reachesBehindFourGigabytes() throws Exception {
        allocate(0, 5_000_000_000L, 1);
        assertEquals(5_000_000_001L, Files.size(path));
        assertTrue(allocated() < 1 << 20);
    }

    @Test
    void saysWhyItFailsAndChangesNothing() throws Exception {
        for (int flags : new int[] {FALLOC_FL_PUNCH_HOLE, 4, 0x40, -1, FALLOC_FL_INSERT_RANGE | FALLOC_FL_KEEP_SIZE}) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.fAllocate(file, flags, 0, BLOCK));
        }
        assertEquals(-ErrorCode.EINVAL, SystemNative.fAllocate(file, 0, -1, BLOCK));
        assertEquals(-ErrorCode.EINVAL, SystemNative.fAllocate(file, 0, 0, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.fAllocate(file, 0, 0, Long.MIN_VALUE));
        try (SafeFileHandle reader = Witness.open(path, OpenFlags.O_RDONLY); PipeEnds pipe = new PipeEnds()) {
            assertEquals(-ErrorCode.EBADF, SystemNative.fAllocate(reader, 0, 0, 1));
            SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC);
            assertEquals(-ErrorCode.ESPIPE, SystemNative.fAllocate(pipe.writeEnd, 0, 0, 1));
        }
        assertArrayEquals(content, Files.readAllBytes(path));
        int result = SystemNative.fAllocate(file, FALLOC_FL_KEEP_SIZE, 1, Long.MAX_VALUE);
        assumeFalse(result == -ErrorCode.ENOTSUP, "the file system sets no space aside");
        assertEquals(-ErrorCode.EFBIG, result);
    }

    @Test
    void aFileInMemoryHasNoBlocksToCutOut() throws Exception {
        try (SafeFileHandle memory = SystemNative.memfdCreate("", MemfdFlags.MFD_CLOEXEC)) {
            assertEquals(0, SystemNative.fAllocate(memory, 0, 0, 4L * BLOCK));
            assertEquals(-ErrorCode.ENOTSUP, SystemNative.fAllocate(memory, FALLOC_FL_COLLAPSE_RANGE, 0, BLOCK));
            assertEquals(-ErrorCode.ENOTSUP, SystemNative.fAllocate(memory, FALLOC_FL_INSERT_RANGE, 0, BLOCK));
        }
    }

    @Test
    void refusesWhatDoesNotFitOnTheDisk() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), DISK / 1024, 10)) {
            Path made = Files.createFile(disk.folder().resolve("file"));
            try (SafeFileHandle opened = Witness.open(made, OpenFlags.O_RDWR)) {
                assertEquals(-ErrorCode.ENOSPC, SystemNative.fAllocate(opened, 0, 0, 2 * DISK));
                assertEquals(0, Files.size(made));
                assertEquals(0, SystemNative.fAllocate(opened, FALLOC_FL_KEEP_SIZE, 0, DISK / 2));
                // What was set aside is nobody else's.
                assertEquals(-ErrorCode.ENOSPC, SystemNative.fAllocate(opened, 0, 0, DISK + 1));
            }
        }
    }
}
