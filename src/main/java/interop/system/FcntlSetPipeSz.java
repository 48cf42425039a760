package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_SETPIPE_SZ}: changes the capacity of a pipe. */
interface FcntlSetPipeSz {
    /**
     * Changes how many bytes a pipe has room for. Thread-safe.
     *
     * @param pipe an end of a pipe
     * @param size how many bytes at least, 0 to 1 GiB; the system may round it up
     * @return the new capacity in bytes, or a negated {@link interop.ErrorCode} code: EBADF, also for what is no pipe;
     *     EINVAL for another size; EBUSY when more is waiting in the pipe; EPERM above {@code
     *     /proc/sys/fs/pipe-max-size} for an ordinary user; ENOTSUP where it stays as it was made, like macOS and
     *     Windows
     */
    @LibraryImport("SystemNative_FcntlSetPipeSz")
    int fcntlSetPipeSz(SafeFileHandle pipe, int size);
}
