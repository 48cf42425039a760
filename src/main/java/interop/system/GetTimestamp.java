package interop.system;

import interop.LibraryImport;

/**
 * {@code clock_gettime(2)} with {@code CLOCK_MONOTONIC}, {@code QueryPerformanceCounter}: a clock that never goes
 * back.
 */
interface GetTimestamp {
    /**
     * Nanoseconds on the monotonic clock of the system. Only differences have a meaning. Thread-safe.
     *
     * @return nanoseconds; never an error
     */
    @LibraryImport(value = "SystemNative_GetTimestamp", critical = true)
    long getTimestamp();
}
