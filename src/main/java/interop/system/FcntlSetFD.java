package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_SETFD}, {@code SetHandleInformation}: decides whether child processes inherit it. */
interface FcntlSetFD {
    /**
     * Decides whether child processes inherit a descriptor; its duplicates stay as they are. A child that another
     * thread starts earlier has it: what opens a file can be told at once by {@link OpenFlags#O_CLOEXEC}. Thread-safe.
     *
     * @param file an open file
     * @param flags {@link DescriptorFlags#FD_CLOEXEC} or 0
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF, EINVAL for another flag
     */
    @LibraryImport("SystemNative_FcntlSetFD")
    int fcntlSetFD(SafeFileHandle file, int flags);
}
