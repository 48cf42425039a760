package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_SETPIPE_SZ}: sets the capacity of a pipe. */
interface FcntlSetPipeSz {
    /**
     * Sets the capacity of a pipe: {@code fcntl(2)} with {@code F_SETPIPE_SZ}. Thread-safe.
     *
     * @param pipe either end of a pipe
     * @param size the minimum capacity in bytes, 0 to 1 GiB; the system may round it up
     * @return the new capacity in bytes, or a negated {@link interop.ErrorCode} code: EBADF, also for a file that is
     *     not a pipe; EINVAL for a size out of range; EBUSY if the pipe holds more bytes than that; EPERM for an
     *     unprivileged process above {@code /proc/sys/fs/pipe-max-size}; ENOTSUP on macOS and Windows, where the
     *     capacity is fixed
     */
    @LibraryImport("SystemNative_FcntlSetPipeSz")
    int fcntlSetPipeSz(SafeFileHandle pipe, int size);
}
