package interop.system;

import interop.LibraryImport;

/** {@code tee(2)}: copies what a pipe holds into another one. Only Linux has it. */
interface Tee {
    /**
     * Copies what can be read from a pipe into another, and leaves it there to be read. Blocks while there is nothing
     * or no room, unless told not to. Thread-safe.
     *
     * @param source the end of a pipe that is read
     * @param destination the end of another pipe that is written
     * @param length how many bytes at most, 0 or more
     * @param flags a set of {@link SpliceFlags}
     * @return how many bytes were copied, 0 where nothing will come any more; or a negated {@link interop.ErrorCode}
     *     code: ENOTSUP on other systems, EINVAL for an unknown flag, a negative length, or unless both are pipes,
     *     EAGAIN, those of tee(2)
     */
    @LibraryImport("SystemNative_Tee")
    long tee(SafeFileHandle source, SafeFileHandle destination, long length, int flags);
}
