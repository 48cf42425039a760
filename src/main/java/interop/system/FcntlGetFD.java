package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_GETFD}, {@code GetHandleInformation}: tells whether child processes inherit it. */
interface FcntlGetFD {
    /**
     * Tells whether child processes inherit a descriptor. Thread-safe.
     *
     * @param file an open file
     * @return {@link DescriptorFlags#FD_CLOEXEC} if they do not, else 0; or a negated {@link interop.ErrorCode} code:
     *     EBADF
     */
    @LibraryImport("SystemNative_FcntlGetFD")
    int fcntlGetFD(SafeFileHandle file);
}
