package interop.system;

import interop.NativeConstants;

/** Special values for the nanoseconds of {@code utimensat(2)}. */
@NativeConstants("SystemNative_")
public final class TimeFlags {
    /** Set the current time; the seconds are ignored. */
    public static final int UTIME_NOW = -1;

    /** Leave the time unchanged; the seconds are ignored. */
    public static final int UTIME_OMIT = -2;

    private TimeFlags() {
    }
}
