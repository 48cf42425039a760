package interop.system;

import interop.LibraryImport;

/**
 * {@code clock_gettime(2)} with {@code CLOCK_MONOTONIC}, on macOS {@code CLOCK_UPTIME_RAW}, {@code
 * QueryPerformanceCounter}: reads the monotonic clock.
 */
interface GetTimestamp {
    /**
     * Returns the time of the system's monotonic clock, which never goes back: {@code clock_gettime(2)} with {@code
     * CLOCK_MONOTONIC}, {@code QueryPerformanceCounter}. Only differences are meaningful. Thread-safe.
     *
     * @return the time in nanoseconds; never an error
     */
    @LibraryImport(value = "SystemNative_GetTimestamp", critical = true)
    long getTimestamp();
}
