package interop.system;

import interop.NativeConstants;

/** The operations of {@code sync_file_range(2)}, done in this order. */
@NativeConstants("SystemNative_")
public final class SyncRangeFlags {
    /** Wait for writeback already in progress. */
    public static final int SYNC_FILE_RANGE_WAIT_BEFORE = 1;

    /** Start writeback of dirty pages. */
    public static final int SYNC_FILE_RANGE_WRITE = 2;

    /** Wait until the writeback is complete. */
    public static final int SYNC_FILE_RANGE_WAIT_AFTER = 4;

    private SyncRangeFlags() {
    }
}
