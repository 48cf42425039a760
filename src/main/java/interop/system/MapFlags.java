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

    private MapFlags() {
    }
}
