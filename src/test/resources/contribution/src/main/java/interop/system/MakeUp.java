package interop.system;

import interop.LibraryImport;

/** No call of the system. */
interface MakeUp {
    /**
     * Halves a number. Thread-safe.
     *
     * @param number the number, at least 0
     * @return half of it, or a negated {@link interop.ErrorCode}: EINVAL for a negative number
     */
    @LibraryImport("SystemNative_MakeUp")
    int makeUp(int number);
}
