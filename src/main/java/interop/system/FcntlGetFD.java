package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_GETFD}, {@code GetHandleInformation}: gets the close-on-exec flag. */
interface FcntlGetFD {
    /**
     * Gets the close-on-exec flag of a descriptor: {@code fcntl(2)} with {@code F_GETFD}, {@code GetHandleInformation}.
     * Thread-safe.
     *
     * @param file an open file
     * @return {@link DescriptorFlags#FD_CLOEXEC} if child processes do not inherit the descriptor, else 0; or a negated
     *     {@link interop.ErrorCode} code: EBADF
     */
    @LibraryImport("SystemNative_FcntlGetFD")
    int fcntlGetFD(SafeFileHandle file);
}
