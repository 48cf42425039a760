package interop.system;

import interop.NativeConstants;

/** The flags of {@code mmap(2)}. The values are the same on every platform. */
@NativeConstants("SystemNative_")
public final class MapFlags {
    /** Writes are visible to other mappings of the file and carried through to the file. */
    public static final int MAP_SHARED = 0x01;

    /** A private copy-on-write mapping: writes are visible in this mapping only. */
    public static final int MAP_PRIVATE = 0x02;

    /** Not backed by a file; the content is zeros. */
    public static final int MAP_ANONYMOUS = 0x10;

    /** Do not reserve swap space. Windows: ENOTSUP. */
    public static final int MAP_NORESERVE = 0x20;

    /** Populate (prefault) the page tables. macOS: ENOTSUP. */
    public static final int MAP_POPULATE = 0x40;

    /**
     * Use huge pages; requires {@link #MAP_ANONYMOUS} and a length that is a multiple of the huge page size. macOS:
     * ENOTSUP.
     */
    public static final int MAP_HUGETLB = 0x80;

    /** Lock the pages in memory. macOS: ENOTSUP. */
    public static final int MAP_LOCKED = 0x100;

    /**
     * With {@link #MAP_HUGETLB}: the bit position of the huge page size, given as its logarithm to base 2, such as
     * {@code 16 << MAP_HUGE_SHIFT} for 64 KiB; 0 for the default of the system. ENOTSUP for a size that the system does
     * not support.
     */
    public static final int MAP_HUGE_SHIFT = 26;

    /** With {@link #MAP_HUGETLB}: 2 MiB huge pages. */
    public static final int MAP_HUGE_2MB = 21 << 26;

    /** With {@link #MAP_HUGETLB}: 1 GiB huge pages. Windows: ENOTSUP. */
    public static final int MAP_HUGE_1GB = 30 << 26;

    private MapFlags() {
    }
}
