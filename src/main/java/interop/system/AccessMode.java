package interop.system;

import interop.NativeConstants;

/** The access modes of {@code access(2)}. */
@NativeConstants("SystemNative_")
public final class AccessMode {
    /** Tests whether the file exists. */
    public static final int F_OK = 0;

    /** Tests for execute permission, on a directory for search permission. */
    public static final int X_OK = 1;

    /** Tests for write permission. */
    public static final int W_OK = 2;

    /** Tests for read permission. */
    public static final int R_OK = 4;

    private AccessMode() {
    }
}
