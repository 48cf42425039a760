package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_GETFL}, {@code GetNamedPipeHandleStateW}: gets the non-blocking mode. */
interface FcntlGetIsNonBlocking {
    /**
     * Returns whether a file is in non-blocking mode, in which calls that would block fail with EAGAIN: {@code
     * fcntl(2)} with {@code F_GETFL}, {@code GetNamedPipeHandleStateW}. Thread-safe.
     *
     * @param file an open file
     * @return 1 if it is non-blocking, else 0; on Windows 0 for anything but a pipe; or a negated {@link
     *     interop.ErrorCode} code: EBADF
     */
    @LibraryImport("SystemNative_FcntlGetIsNonBlocking")
    int fcntlGetIsNonBlocking(SafeFileHandle file);
}
