package interop.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import interop.system.FileStatus;
import interop.system.MapFlags;
import interop.system.Memory;
import interop.system.MemoryProtection;
import interop.system.OpenFlags;
import interop.system.PageCache;
import interop.system.PosixMemoryAdvice;
import interop.system.SafeFileHandle;
import interop.system.SafeMemoryMappedViewHandle;
import interop.system.SystemNative;
import interop.system.Witness;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Map an index and advise random access: a lookup reads one page from the disk, and none that nobody asked for. */
class MapAnIndexAndAdviseRandomAccessTest {
    private static final int NUMBERS = 1 << 17;

    @TempDir
    Path dir;
    private Path path;

    /** The file may be closed while it is mapped. */
    private static SafeMemoryMappedViewHandle map(String path) throws IOException {
        FileStatus status = new FileStatus();
        try (SafeFileHandle file = SystemNative.open(path, OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0)) {
            ErrorCode.check(SystemNative.fStat(file, status), "fStat", path);
            return SystemNative.mMap(status.size, MemoryProtection.PROT_READ, MapFlags.MAP_SHARED, file, 0);
        }
    }

    /** A part of an index begins anywhere, advice at the start of a page. */
    private static void advise(SafeMemoryMappedViewHandle index, long offset, long length, int advice)
            throws IOException {
        long before = offset % SystemNative.getPageSize();
        ErrorCode.check(SystemNative.posixMAdvise(index, offset - before, length + before, advice), "posixMAdvise");
    }

    @BeforeEach
    void write() throws Exception {
        ByteBuffer numbers = ByteBuffer.allocate(NUMBERS * Long.BYTES).order(ByteOrder.nativeOrder());
        for (long i = 0; i < NUMBERS; i++) {
            numbers.putLong(i * i);
        }
        path = Files.write(dir.resolve("index"), numbers.array());
    }

    @Test
    void looksUpNumbers() throws Exception {
        try (SafeMemoryMappedViewHandle index = map(path.toString())) {
            advise(index, 1_000, index.length() - 1_000, PosixMemoryAdvice.POSIX_MADV_RANDOM);
            for (long i = 0; i < NUMBERS; i += 1_009) {
                assertEquals(i * i, index.getLong(i * Long.BYTES));
            }
        }
    }

    @Test
    @DisabledUnderEmulation("advice is taken and dropped")
    void theSystemIsTold() throws Exception {
        try (SafeMemoryMappedViewHandle index = map(path.toString())) {
            advise(index, 1_000, index.length() - 1_000, PosixMemoryAdvice.POSIX_MADV_RANDOM);
            String flags = " " + Memory.detail(Witness.number(index), "VmFlags") + " ";
            assertTrue(flags.contains(" rr "), flags);
        }
    }

    @Test
    @DisabledUnderEmulation("advice is taken and dropped")
    void oneLookupReadsOnePage() throws Exception {
        try (SafeFileHandle file = SystemNative.open(path.toString(), OpenFlags.O_RDONLY, 0)) {
            ErrorCode.check(SystemNative.fSync(file), "fSync");
        }
        PageCache.dropWhatIsWritten(path);
        assertEquals(0, PageCache.bytesOf(path));
        try (SafeMemoryMappedViewHandle index = map(path.toString())) {
            advise(index, 0, index.length(), PosixMemoryAdvice.POSIX_MADV_RANDOM);
            assertEquals(50_000L * 50_000, index.getLong(50_000 * Long.BYTES));
            assertEquals(SystemNative.getPageSize(), PageCache.bytesOf(path));
        }
    }

    @Test
    void thePageSizeIsTheSystems() throws Exception {
        assertEquals(Witness.run("getconf", "PAGESIZE"), "" + SystemNative.getPageSize());
    }
}
