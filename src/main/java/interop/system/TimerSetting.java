package interop.system;

import interop.Struct;

/** The expiration time and interval of a timer. Reusable. Not thread-safe. */
@Struct("SystemNative_TimerSetting")
public final class TimerSetting {
    /** The time until the timer expires, in nanoseconds; 0 if it is stopped. */
    public long value;

    /** The interval of further expirations, in nanoseconds; 0 for a timer that expires once. */
    public long interval;

    /** Makes an object to be filled by a call or by hand. */
    public TimerSetting() {
    }

    /**
     * Makes a setting.
     *
     * @param value the time until the timer expires, in nanoseconds
     * @param interval the interval of further expirations, in nanoseconds, or 0
     */
    public TimerSetting(long value, long interval) {
        this.value = value;
        this.interval = interval;
    }
}
