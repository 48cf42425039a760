package interop.system;

import interop.NativeConstants;

/** The flags of {@code msync(2)}, with values of ours. */
@NativeConstants("SystemNative_")
public final class MemorySyncFlags {
    /** Ask for the writing and return. */
    public static final int MS_ASYNC = 0x01;

    /** Return when all is written. */
    public static final int MS_SYNC = 0x02;

    /** Have other mappings of the file see it. */
    public static final int MS_INVALIDATE = 0x10;

    private MemorySyncFlags() {
    }
}
