package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_SETFL}, {@code SetNamedPipeHandleState}: decides whether calls wait. */
interface FcntlSetIsNonBlocking {
    /**
     * Decides whether calls that would wait fail with EAGAIN instead. It holds for all handles of the same open file,
     * those of other processes too. Thread-safe, but one that changes another flag at that moment may undo it.
     *
     * @param file an open file; on Windows only a pipe can be told to fail
     * @param isNonBlocking 1 to fail, 0 to wait
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF, EINVAL for another number, ENOTSUP
     */
    @LibraryImport("SystemNative_FcntlSetIsNonBlocking")
    int fcntlSetIsNonBlocking(SafeFileHandle file, int isNonBlocking);
}
