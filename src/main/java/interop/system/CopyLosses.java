package interop.system;

import interop.NativeConstants;

/** What {@link SystemNative#copyFile} could not preserve. */
@NativeConstants("SystemNative_")
public final class CopyLosses {
    /** The times could not be set, or the modification times differ by more than two seconds. */
    public static final int COPY_LOST_TIMES = 0x1;

    /** The permission bits differ from those of the source. */
    public static final int COPY_LOST_MODE = 0x2;

    /** The permission bits grant more than the source does. */
    public static final int COPY_MORE_OPEN = 0x4;

    private CopyLosses() {
    }
}
