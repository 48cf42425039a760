package interop.system;

import interop.NativeConstants;

/** What {@code sync_file_range(2)} does, in this order. */
@NativeConstants("SystemNative_")
public final class SyncRangeFlags {
    /** Wait for what is being written already. */
    public static final int SYNC_FILE_RANGE_WAIT_BEFORE = 1;

    /** Begin to write what has changed. */
    public static final int SYNC_FILE_RANGE_WRITE = 2;

    /** Wait until it is written. */
    public static final int SYNC_FILE_RANGE_WAIT_AFTER = 4;

    private SyncRangeFlags() {
    }
}
