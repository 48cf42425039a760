package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_GETPIPE_SZ}, {@code GetNamedPipeInfo}: the capacity of a pipe. */
interface FcntlGetPipeSz {
    /**
     * Tells how many bytes a pipe has room for. Thread-safe.
     *
     * @param pipe an end of a pipe
     * @return the capacity in bytes, or a negated {@link interop.ErrorCode} code: EBADF, also for what is no pipe;
     *     ENOTSUP where the system does not tell, like macOS
     */
    @LibraryImport("SystemNative_FcntlGetPipeSz")
    int fcntlGetPipeSz(SafeFileHandle pipe);
}
