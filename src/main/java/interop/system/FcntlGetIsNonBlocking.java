package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_GETFL}, {@code GetNamedPipeHandleState}: tells whether calls wait. */
interface FcntlGetIsNonBlocking {
    /**
     * Tells whether calls that would wait fail with EAGAIN instead. Thread-safe.
     *
     * @param file an open file
     * @return 1 if they fail, else 0, on Windows for all but pipes; or a negated {@link interop.ErrorCode} code: EBADF
     */
    @LibraryImport("SystemNative_FcntlGetIsNonBlocking")
    int fcntlGetIsNonBlocking(SafeFileHandle file);
}
