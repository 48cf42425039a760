package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import interop.InteropException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class MMapTest {
    private static final int READ = MemoryProtection.PROT_READ;
    private static final int READ_WRITE = MemoryProtection.PROT_READ | MemoryProtection.PROT_WRITE;
    @TempDir
    Path dir;
    private Path path;

    @BeforeEach
    void makeFile() throws Exception {
        path = Files.writeString(dir.resolve("file"), "content of the file");
    }

    @Test
    void aSharedMappingAndTheFileAreOne() throws Exception {
        try (SafeMemoryMappedViewHandle view = map(19, READ_WRITE, MapFlags.MAP_SHARED);
                FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            assertEquals(19, view.length());
            view.put(0, "-CON-".getBytes(), 1, 3);
            view.putByte(18, (byte) '!');
            ByteBuffer read = ByteBuffer.allocate(19);
            channel.read(read, 0);
            assertEquals("CONtent of the fil!", new String(read.array()));
            channel.write(ByteBuffer.wrap("TENT".getBytes()), 3);
            byte[] buffer = "---------".getBytes();
            view.get(0, buffer, 1, 7);
            assertEquals("-CONTENT-", new String(buffer));
            assertEquals('O', view.getByte(1));
        }
    }

    @Test
    void whatIsWrittenToAPrivateMappingStaysThere() throws Exception {
        try (SafeMemoryMappedViewHandle view = map(19, READ_WRITE, MapFlags.MAP_PRIVATE)) {
            view.putByte(0, (byte) 'C');
            assertEquals('C', view.getByte(0));
            assertEquals("content of the file", Files.readString(path));
        }
    }

    @Test
    void readsAndWritesNumbersInTheOrderOfTheMachine() throws Exception {
        try (SafeMemoryMappedViewHandle view = map(19, READ_WRITE, MapFlags.MAP_SHARED)) {
            view.putInt(1, 0x01020304);
            view.putLong(5, 0x05060708090A0B0CL);
            byte[] expected = ByteBuffer.allocate(12).order(ByteOrder.nativeOrder()).putInt(0x01020304)
                    .putLong(0x05060708090A0B0CL).array();
            byte[] written = new byte[12];
            System.arraycopy(Files.readAllBytes(path), 1, written, 0, 12);
            assertArrayEquals(expected, written);
            assertEquals(0x01020304, view.getInt(1));
            assertEquals(0x05060708090A0B0CL, view.getLong(5));
        }
    }

    @Test
    void mapsFromAPageOnAndOutlivesTheFileHandle() throws Exception {
        int page = Integer.parseInt(Witness.run("getconf", "PAGESIZE"));
        byte[] content = new byte[page + 3];
        content[page + 2] = 42;
        Files.write(path, content);
        SafeMemoryMappedViewHandle view;
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY)) {
            view = SystemNative.mMap(3, READ, MapFlags.MAP_SHARED, file, page);
            assertEquals(ErrorCode.EINVAL,
                    Witness.errorOf(() -> SystemNative.mMap(3, READ, MapFlags.MAP_SHARED, file, 1)));
        }
        try (view) {
            assertEquals(42, view.getByte(2));
        }
    }

    @Test
    @DisabledUnderEmulation("it maps code as data")
    void whereNoProgramMayBeThereIsNoCode() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"))) {
            path = Files.writeString(disk.folder().resolve("file"), "content");
            int exec = READ | MemoryProtection.PROT_EXEC;
            map(7, exec, MapFlags.MAP_PRIVATE).close();
            Witness.run("mount", "-o", "remount,noexec", disk.folder().toString());
            assertEquals(ErrorCode.EPERM, error(7, exec, MapFlags.MAP_PRIVATE));
            try (SafeMemoryMappedViewHandle view = map(7, READ, MapFlags.MAP_PRIVATE)) {
                assertEquals(-ErrorCode.EACCES, view.mProtect(0, 7, exec));
                assertEquals('c', view.getByte(0));
            }
        }
    }

    @Test
    void anonymousMemoryIsZeroAndNeedsNoFile() throws Exception {
        int flags = MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS;
        try (SafeMemoryMappedViewHandle view = SystemNative.mMap(10_000, READ_WRITE, flags, null, 0)) {
            byte[] bytes = new byte[10_000];
            view.get(0, bytes, 0, 10_000);
            assertArrayEquals(new byte[10_000], bytes);
            view.putByte(9999, (byte) 42);
            assertEquals(42, view.getByte(9999));
        }
    }

    @Test
    @DisabledUnderEmulation("it drops the flags that it does not know")
    void pagesAreAsTheyAreWished() throws Exception {
        int page = Memory.PAGE;
        String kilobytes = "" + 16L * page / 1024;
        try (SafeMemoryMappedViewHandle view = wish(16L * page, MapFlags.MAP_NORESERVE)) {
            assertTrue((Memory.detail(Witness.number(view), "VmFlags") + " ").contains("nr "));
        }
        try (SafeMemoryMappedViewHandle view = wish(16L * page, MapFlags.MAP_POPULATE)) {
            byte[] pages = new byte[16];
            assertEquals(16, SystemNative.mInCore(view, 0, 16L * page, pages, 0, 16));
            assertEquals("1".repeat(16), Arrays.toString(pages).replaceAll("[^0-9]", ""));
        }
        try (SafeMemoryMappedViewHandle view = wish(16L * page, MapFlags.MAP_LOCKED)) {
            assertEquals(kilobytes, Memory.detail(Witness.number(view), "Locked"));
        }
    }

    @Test
    @DisabledUnderEmulation("it has no huge pages")
    void hugePagesAreTakenWholeOrNotAtAll() throws Exception {
        long page = hugePage();
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> wish(page - 1, MapFlags.MAP_HUGETLB)));
        assertEquals(ErrorCode.EINVAL, error(page, READ, MapFlags.MAP_SHARED | MapFlags.MAP_HUGETLB));
        try (SafeMemoryMappedViewHandle view = wish(page, MapFlags.MAP_HUGETLB)) {
            view.putByte(page - 1, (byte) 42);
            assertTrue(Memory.detail(Witness.number(view), "VmFlags").contains("ht"));
        } catch (InteropException e) {
            assertEquals(ErrorCode.ENOMEM, e.error());
        }
    }

    /** Without swap space set aside, the pages need not be there. */
    @Test
    @DisabledUnderEmulation("it has no huge pages")
    void hugePagesAreOfTheSizeThatIsChosen() throws Exception {
        hugePage();
        List<String> known = Witness.run("ls", "/sys/kernel/mm/hugepages").lines().toList();
        for (int logarithm = 12; logarithm <= 34; logarithm++) {
            long size = 1L << logarithm;
            int flags = MapFlags.MAP_HUGETLB | MapFlags.MAP_NORESERVE | logarithm << MapFlags.MAP_HUGE_SHIFT;
            if (!known.contains("hugepages-" + size / 1024 + "kB")) {
                assertEquals(ErrorCode.ENOTSUP, Witness.errorOf(() -> wish(size, flags)));
                continue;
            }
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> wish(size + Memory.PAGE, flags)));
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> wish(size, flags & ~MapFlags.MAP_HUGETLB)));
            try (SafeMemoryMappedViewHandle view = wish(2 * size, flags)) {
                long address = Witness.number(view);
                assertEquals(String.valueOf(size / 1024), Memory.detail(address, "KernelPageSize"));
            }
        }
        assertEquals(1L << 21, 1L << (MapFlags.MAP_HUGE_2MB >> MapFlags.MAP_HUGE_SHIFT));
        assertEquals(1L << 30, 1L << (MapFlags.MAP_HUGE_1GB >> MapFlags.MAP_HUGE_SHIFT));
    }

    /** A mapping that is longer than the handle says could not be unmapped by it. */
    @Test
    @DisabledUnderEmulation("its pages are smaller than those of the file")
    void aFileOfHugePagesIsMappedByWholePages() throws Exception {
        long page = hugePage();
        int flags = MapFlags.MAP_SHARED | MapFlags.MAP_NORESERVE;
        try (SafeFileHandle file = hugeFile()) {
            assumeTrue(SystemNative.fTruncate(file, 2 * page) == 0, "no files of huge pages here");
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.mMap(1, READ, flags, file, 0)));
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.mMap(page + 1, READ, flags, file, 0)));
            SystemNative.mMap(2 * page, READ, flags, file, 0).close();
            assertEquals(0, Files.readAllLines(Path.of("/proc/self/maps")).stream()
                    .filter(line -> line.contains("memfd:huge")).count());
        }
    }

    static long hugePage() throws Exception {
        String size = Witness.run("sh", "-c", "sed -n 's/^Hugepagesize: *\\([0-9]*\\) kB/\\1/p' /proc/meminfo");
        assumeTrue(!size.isEmpty(), "the kernel knows no huge pages");
        return Long.parseLong(size) * 1024;
    }

    static SafeFileHandle hugeFile() {
        try {
            return SystemNative.memfdCreate("huge", MemfdFlags.MFD_HUGETLB | MemfdFlags.MFD_CLOEXEC);
        } catch (InteropException e) {
            return abort("no files of huge pages here: " + ErrorCode.name(e.error()));
        }
    }

    private static SafeMemoryMappedViewHandle wish(long length, int flag) throws IOException {
        int flags = MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS | flag;
        return SystemNative.mMap(length, READ_WRITE, flags, null, 0);
    }

    @Test
    void reachesEveryByteOfALargeFile() throws Exception {
        long length = (5L << 30) + 16;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), length - 1);
            try (SafeMemoryMappedViewHandle view = map(length, READ_WRITE, MapFlags.MAP_SHARED)) {
                // Around the borders of the windows that it is made of, and at both ends.
                for (long offset : new long[] {0, (1L << 30) - 4, 1L << 30, (4L << 30) - 7, length - 8}) {
                    view.putLong(offset, offset + 1);
                    ByteBuffer written = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
                    channel.read(written, offset);
                    assertEquals(offset + 1, written.getLong(0));
                    byte[] bytes = new byte[8];
                    view.get(offset, bytes, 0, 8);
                    assertArrayEquals(written.array(), bytes);
                    view.put(offset, new byte[8], 0, 8);
                    channel.read(written.clear(), offset);
                    assertEquals(0, written.getLong(0));
                }
            }
        }
    }

    @Test
    void nothingOutsideOfTheMappingIsTouched() throws Exception {
        byte[] ten = new byte[10];
        try (SafeMemoryMappedViewHandle view = map(10, READ_WRITE, MapFlags.MAP_SHARED)) {
            refused(() -> view.getByte(10));
            refused(() -> view.getByte(-1));
            refused(() -> view.putByte(10, (byte) 1));
            refused(() -> view.getInt(7));
            refused(() -> view.putInt(7, 1));
            refused(() -> view.getLong(3));
            refused(() -> view.putLong(Long.MAX_VALUE, 1));
            refused(() -> view.get(1, ten, 0, 10));
            refused(() -> view.put(1, ten, 0, 10));
            refused(() -> view.put(0, ten, 1, 10));
            refused(() -> view.get(0, ten, 0, -1));
        }
        assertEquals("content of the file", Files.readString(path));
    }

    @Test
    void refusesWhatTheProtectionOrACloseForbids() throws Exception {
        SafeMemoryMappedViewHandle view = map(19, READ, MapFlags.MAP_SHARED);
        try (view) {
            assertEquals('c', view.getByte(0));
            assertThrows(IllegalStateException.class, () -> view.putByte(0, (byte) 1));
            assertThrows(IllegalStateException.class, () -> view.put(0, new byte[1], 0, 1));
        }
        assertThrows(IllegalStateException.class, () -> view.getByte(0));
        assertThrows(IllegalStateException.class, () -> view.get(0, new byte[1], 0, 1));
        try (SafeMemoryMappedViewHandle none = map(19, MemoryProtection.PROT_NONE, MapFlags.MAP_SHARED)) {
            assertThrows(IllegalStateException.class, () -> none.getByte(0));
        }
        try (SafeMemoryMappedViewHandle write = map(19, MemoryProtection.PROT_WRITE, MapFlags.MAP_SHARED)) {
            assertThrows(IllegalStateException.class, () -> write.getByte(0));
            write.putByte(0, (byte) 'C');
        }
        assertEquals("Content of the file", Files.readString(path));
    }

    @Test
    void aFileCutShortIsAnErrorAndNoCrash() throws Exception {
        assertEquals("InternalError InternalError", Witness.java(CutShort.class, path.toString()));
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(ErrorCode.EINVAL, error(0, READ, MapFlags.MAP_SHARED));
        assertEquals(ErrorCode.EINVAL, error(-1, READ, MapFlags.MAP_SHARED));
        assertEquals(ErrorCode.EINVAL, error(1, 8, MapFlags.MAP_SHARED));
        assertEquals(ErrorCode.EINVAL, error(1, READ, 0));
        assertEquals(ErrorCode.EINVAL, error(1, READ, MapFlags.MAP_SHARED | MapFlags.MAP_PRIVATE));
        assertEquals(ErrorCode.EINVAL, error(1, READ, MapFlags.MAP_SHARED | 0x40000000));
        assertEquals(ErrorCode.EACCES, error(1, READ_WRITE, MapFlags.MAP_SHARED));
        assertEquals(ErrorCode.ENOMEM, error(1L << 60, READ, MapFlags.MAP_SHARED));
        assertEquals(ErrorCode.EBADF,
                Witness.errorOf(() -> SystemNative.mMap(1, READ, MapFlags.MAP_SHARED, null, 0)));
        try (SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY)) {
            assertEquals(ErrorCode.ENODEV,
                    Witness.errorOf(() -> SystemNative.mMap(1, READ, MapFlags.MAP_SHARED, directory, 0)));
        }
    }

    private SafeMemoryMappedViewHandle map(long length, int protection, int flags) throws IOException {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDWR)) {
            return SystemNative.mMap(length, protection, flags, file, 0);
        }
    }

    private int error(long length, int protection, int flags) throws IOException {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY)) {
            return Witness.errorOf(() -> SystemNative.mMap(length, protection, flags, file, 0));
        }
    }

    private static void refused(Executable access) {
        assertThrows(IndexOutOfBoundsException.class, access);
    }

    static final class CutShort {
        public static void main(String[] arguments) throws Exception {
            Path path = Path.of(arguments[0]);
            try (SafeFileHandle file = SystemNative.open(path.toString(), OpenFlags.O_RDONLY, 0);
                    SafeMemoryMappedViewHandle view = SystemNative.mMap(19, READ, MapFlags.MAP_SHARED, file, 0)) {
                Files.write(path, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
                System.out.print(failure(() -> view.getByte(0)) + " ");
                System.out.print(failure(() -> view.get(0, new byte[19], 0, 19)));
            }
        }

        private static String failure(Executable access) {
            try {
                access.execute();
                return "none";
            } catch (Throwable e) {
                return e.getClass().getSimpleName();
            }
        }
    }
}
