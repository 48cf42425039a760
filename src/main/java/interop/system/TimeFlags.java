package interop.system;

import interop.NativeConstants;

/** Special nanoseconds of {@code utimensat(2)}. */
@NativeConstants("SystemNative_")
public final class TimeFlags {
    /** In place of nanoseconds: the time of the call; the seconds are ignored. */
    public static final int UTIME_NOW = -1;

    /** In place of nanoseconds: leave this time as it is; the seconds are ignored. */
    public static final int UTIME_OMIT = -2;

    private TimeFlags() {
    }
}
