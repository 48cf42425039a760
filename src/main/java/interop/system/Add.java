package interop.system;

import interop.LibraryImport;

/** A call that does almost nothing, for tests and benchmarks: its time is the overhead of a call. */
interface Add {
    /**
     * Adds two numbers modulo 2<sup>31</sup>. Thread-safe.
     *
     * @param left any number
     * @param right any number
     * @return the sum, from 0 to {@link Integer#MAX_VALUE}; never an error
     */
    @LibraryImport(value = "SystemNative_Add", internal = true, critical = true)
    int add(int left, int right);
}
