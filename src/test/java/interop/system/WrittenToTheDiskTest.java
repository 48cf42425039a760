package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.DisabledUnderEmulation;
import interop.Python;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the calls which have files written do so, by what the system says of the pages that still are to be. */
class WrittenToTheDiskTest {
    /** cachestat(2) of each file, Linux 6.5: which of its pages are to be written, or are being written. */
    private static final String PYTHON = """
            import ctypes, os, sys
            libc = ctypes.CDLL(None)
            for path in sys.argv[1:]:
                told = (ctypes.c_uint64 * 5)()
                done = libc.syscall(451, os.open(path, os.O_RDONLY), (ctypes.c_uint64 * 2)(), told, 0) == 0
                print(told[1] + told[2] if done else -1)
            """;

    @TempDir
    Path dir;

    @Test
    @DisabledUnderEmulation("the emulator does not know the call that tells")
    void nothingIsLeftToBeWritten() throws Exception {
        Path synced = write("synced");
        Path data = write("data");
        Path range = write("range");
        Path mapped = write("mapped");
        for (long pages : unwritten(synced, data, range, mapped)) {
            assumeTrue(pages > 0, "the system does not tell what is to be written there");
        }
        try (SafeFileHandle file = Witness.open(synced, OpenFlags.O_RDONLY)) {
            assertEquals(0, SystemNative.fSync(file));
        }
        assumeTrue(unwritten(synced).get(0) == 0, "the files are in memory");
        try (SafeFileHandle file = Witness.open(data, OpenFlags.O_RDONLY)) {
            assertEquals(0, SystemNative.fDataSync(file));
        }
        try (SafeFileHandle file = Witness.open(range, OpenFlags.O_RDONLY)) {
            int flags = SyncRangeFlags.SYNC_FILE_RANGE_WRITE | SyncRangeFlags.SYNC_FILE_RANGE_WAIT_AFTER;
            assertEquals(0, SystemNative.syncFileRange(file, 0, 0, flags));
        }
        try (SafeMemoryMappedViewHandle view = Memory.file(mapped, 100_000, Memory.READ_WRITE, MapFlags.MAP_SHARED)) {
            view.putByte(0, (byte) 1);
            assertEquals(0, SystemNative.mSync(view, 100_000, MemorySyncFlags.MS_SYNC));
        }
        assertEquals(List.of(0L, 0L, 0L), unwritten(data, range, mapped));
    }

    private Path write(String name) throws Exception {
        return Files.write(dir.resolve(name), new byte[100_000]);
    }

    /** How many pages of each file are not written yet; -1 if the system does not tell. */
    private static List<Long> unwritten(Path... files) throws Exception {
        List<String> command = new ArrayList<>(List.of(Python.command(), "-c", PYTHON));
        for (Path file : files) {
            command.add(file.toString());
        }
        return Witness.run(command.toArray(new String[0])).lines().map(Long::valueOf).toList();
    }
}
