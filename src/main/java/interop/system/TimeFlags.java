package interop.system;

import interop.NativeConstants;

/** Special nanoseconds, and the flag, of {@code utimensat(2)}. */
@NativeConstants("SystemNative_")
public final class TimeFlags {
    /** In place of nanoseconds: the time of the call; the seconds are ignored. */
    public static final int UTIME_NOW = -1;

    /** In place of nanoseconds: leave this time as it is; the seconds are ignored. */
    public static final int UTIME_OMIT = -2;

    /** Set the times of a symbolic link itself. */
    public static final int AT_SYMLINK_NOFOLLOW = 0x0100;

    private TimeFlags() {
    }
}
