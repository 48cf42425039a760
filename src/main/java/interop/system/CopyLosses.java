package interop.system;

import interop.NativeConstants;

/** What could not be kept of a file that {@link SystemNative#copyFile} has copied. */
@NativeConstants("SystemNative_")
public final class CopyLosses {
    /** The times cannot be set, or that of last change differs by more than two seconds. */
    public static final int COPY_LOST_TIMES = 0x1;

    /** The permission bits are not the source's. */
    public static final int COPY_LOST_MODE = 0x2;

    /** The permission bits permit what the source's do not. */
    public static final int COPY_MORE_OPEN = 0x4;

    private CopyLosses() {
    }
}
