package interop.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import interop.system.FileStatus;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import interop.system.Witness;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measure what a file takes: a sparse file, as for a cache, takes less of the disk than it is long. */
class MeasureWhatAFileTakesTest {
    private static final int SIZE = 4 << 20;

    @TempDir
    Path dir;
    private Path sparse;

    /** What is allocated, in bytes; a link itself is measured. */
    private static long taken(String path) throws IOException {
        FileStatus status = new FileStatus();
        ErrorCode.check(SystemNative.lStat(path, status), "lStat", path);
        return status.blocks * 512;
    }

    /** The same of an open file, whose path may mean another one by now. */
    private static long taken(SafeFileHandle file) throws IOException {
        FileStatus status = new FileStatus();
        ErrorCode.check(SystemNative.fStat(file, status), "fStat");
        return status.blocks * 512;
    }

    @BeforeEach
    void write() throws Exception {
        sparse = dir.resolve("sparse");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(SIZE);
            file.seek(SIZE / 2);
            file.write(new byte[100_000]);
            file.getFD().sync();
        }
    }

    @Test
    void aSparseFileTakesLessThanItsSize() throws Exception {
        assertEquals(SIZE, Files.size(sparse));
        long taken = taken(sparse.toString());
        assertTrue(taken >= 100_000 && taken < SIZE / 2, () -> "it takes " + taken);
        assertEquals(allocated(sparse), (taken + 1023) / 1024);
    }

    @Test
    void aSmallFileTakesMoreThanItsSize() throws Exception {
        Path small = Files.write(dir.resolve("small"), new byte[5_000]);
        assertEquals(allocated(small), (taken(small.toString()) + 1023) / 1024);
    }

    @Test
    void anOpenFileIsMeasuredWithoutAName() throws Exception {
        long taken = allocated(sparse);
        try (SafeFileHandle file = SystemNative.open(sparse.toString(), OpenFlags.O_RDONLY, 0)) {
            Files.delete(sparse);
            assertEquals(taken, (taken(file) + 1023) / 1024);
        }
    }

    /** What du(1) says, in KiB. */
    private static long allocated(Path path) throws Exception {
        return Long.parseLong(Witness.run("du", "-k", path.toString()).split("\\s")[0]);
    }
}
