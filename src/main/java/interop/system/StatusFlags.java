package interop.system;

import interop.NativeConstants;

/** What is known of a file besides its numbers. */
@NativeConstants("SystemNative_")
public final class StatusFlags {
    /** The time of creation is known. */
    public static final int STATUS_HAS_BTIME = 0x0001;

    /** Programs do not show it; known where {@link SystemNative#canGetHiddenFlag} says so. */
    public static final int STATUS_HIDDEN = 0x0002;

    private StatusFlags() {
    }
}
