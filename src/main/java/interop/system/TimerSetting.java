package interop.system;

import interop.Struct;

/** When a timer runs out. May be used again and again. Not thread-safe. */
@Struct("SystemNative_TimerSetting")
public final class TimerSetting {
    /** Nanoseconds until it runs out; 0 for a timer that is stopped. */
    public long value;

    /** The nanoseconds from then on until it runs out again, each time; 0 for once. */
    public long interval;

    /** For a setting to be asked for, or filled in. */
    public TimerSetting() {
    }

    /**
     * A setting for a timer.
     *
     * @param value nanoseconds until it runs out
     * @param interval nanoseconds until it runs out again, or 0
     */
    public TimerSetting(long value, long interval) {
        this.value = value;
        this.interval = interval;
    }
}
