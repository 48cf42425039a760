package interop.system;

import interop.NativeConstants;

/** The flags of {@code msync(2)}. The values are the same on every platform. */
@NativeConstants("SystemNative_")
public final class MemorySyncFlags {
    /** Asynchronous: schedule the writes and return. */
    public static final int MS_ASYNC = 0x01;

    /** Synchronous: return when the writes are complete. */
    public static final int MS_SYNC = 0x02;

    /** Invalidate other mappings of the file, so that they see the changes. */
    public static final int MS_INVALIDATE = 0x10;

    private MemorySyncFlags() {
    }
}
