package interop.system;

import interop.NativeConstants;

/** What {@code access(2)} asks for. */
@NativeConstants("SystemNative_")
public final class AccessMode {
    /** Whether it exists. */
    public static final int F_OK = 0;

    /** Whether it may be executed, or a directory entered. */
    public static final int X_OK = 1;

    /** Whether it may be written. */
    public static final int W_OK = 2;

    /** Whether it may be read. */
    public static final int R_OK = 4;

    private AccessMode() {
    }
}
