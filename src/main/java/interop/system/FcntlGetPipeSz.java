package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_GETPIPE_SZ}, {@code GetNamedPipeInfo}: gets the capacity of a pipe. */
interface FcntlGetPipeSz {
    /**
     * Gets the capacity of a pipe: {@code fcntl(2)} with {@code F_GETPIPE_SZ}, {@code GetNamedPipeInfo}. Thread-safe.
     *
     * @param pipe either end of a pipe
     * @return the capacity in bytes, or a negated {@link interop.ErrorCode} code: EBADF, also for a file that is not a
     *     pipe; ENOTSUP on macOS
     */
    @LibraryImport("SystemNative_FcntlGetPipeSz")
    int fcntlGetPipeSz(SafeFileHandle pipe);
}
