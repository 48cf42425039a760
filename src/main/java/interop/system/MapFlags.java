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

    private MapFlags() {
    }
}
