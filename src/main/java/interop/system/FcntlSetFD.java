package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_SETFD}, {@code SetHandleInformation}: sets the close-on-exec flag. */
interface FcntlSetFD {
    /**
     * Sets the close-on-exec flag of a descriptor, but not of its duplicates: {@code fcntl(2)} with {@code F_SETFD},
     * {@code SetHandleInformation}. A child process that another thread starts before that inherits the descriptor; to
     * avoid this, open the file with {@link OpenFlags#O_CLOEXEC}. Thread-safe.
     *
     * @param file an open file
     * @param flags {@link DescriptorFlags#FD_CLOEXEC} or 0
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for any other flag
     */
    @LibraryImport("SystemNative_FcntlSetFD")
    int fcntlSetFD(SafeFileHandle file, int flags);
}
