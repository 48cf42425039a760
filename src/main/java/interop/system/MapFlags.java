package interop.system;

import interop.NativeConstants;

/** The flags of {@code mmap(2)}, with values of ours. */
@NativeConstants("SystemNative_")
public final class MapFlags {
    /** Writes reach the file, and other processes that map it. */
    public static final int MAP_SHARED = 0x01;

    /** Writes stay in this mapping. */
    public static final int MAP_PRIVATE = 0x02;

    /** Memory with no file, filled with zeros. */
    public static final int MAP_ANONYMOUS = 0x10;

    /** Set no swap space aside. Windows: ENOTSUP. */
    public static final int MAP_NORESERVE = 0x20;

    /** Have the pages there at once. macOS: ENOTSUP. */
    public static final int MAP_POPULATE = 0x40;

    /**
     * Take huge pages; with {@link #MAP_ANONYMOUS} and a length that is a multiple of their size. macOS: ENOTSUP.
     */
    public static final int MAP_HUGETLB = 0x80;

    /** Keep the pages in memory. macOS: ENOTSUP. */
    public static final int MAP_LOCKED = 0x100;

    /**
     * With {@link #MAP_HUGETLB}: by how much the logarithm to base 2 of the size of a huge page is shifted, as in
     * {@code 16 << MAP_HUGE_SHIFT} for 64 KiB. ENOTSUP for a size that the system lacks; without one, the default of
     * the system.
     */
    public static final int MAP_HUGE_SHIFT = 26;

    /** With {@link #MAP_HUGETLB}: pages of 2 MiB. */
    public static final int MAP_HUGE_2MB = 21 << 26;

    /** With {@link #MAP_HUGETLB}: pages of 1 GiB. Windows: ENOTSUP. */
    public static final int MAP_HUGE_1GB = 30 << 26;

    private MapFlags() {
    }
}
