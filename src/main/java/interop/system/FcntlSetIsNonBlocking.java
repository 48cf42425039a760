package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_SETFL}, {@code SetNamedPipeHandleState}: sets the non-blocking mode. */
interface FcntlSetIsNonBlocking {
    /**
     * Sets or clears the non-blocking mode, in which calls that would block fail with EAGAIN: {@code fcntl(2)} with
     * {@code F_SETFL}, {@code SetNamedPipeHandleState}. The mode belongs to the open file description, so it also
     * applies to duplicates, including those of other processes. Thread-safe, but another thread that changes a
     * different status flag at the same time may undo it.
     *
     * @param file an open file; on Windows only a pipe can be non-blocking
     * @param isNonBlocking 1 for non-blocking, 0 for blocking
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for any other number; ENOTSUP on Windows
     *     for a file that is not a pipe
     */
    @LibraryImport("SystemNative_FcntlSetIsNonBlocking")
    int fcntlSetIsNonBlocking(SafeFileHandle file, int isNonBlocking);
}
