package interop.system;

import interop.NativeConstants;

/** The flags of {@link FileStatus}. */
@NativeConstants("SystemNative_")
public final class StatusFlags {
    /** The creation time is known. */
    public static final int STATUS_HAS_BTIME = 0x0001;

    /** The file is hidden; supported where {@link SystemNative#canGetHiddenFlag} returns 1. */
    public static final int STATUS_HIDDEN = 0x0002;

    private StatusFlags() {
    }
}
