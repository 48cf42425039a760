package interop.system;

import interop.LibraryImport;

/** {@code ioctl(2)}, {@code DeviceIoControl}: queries a number from a device. */
interface Ioctl {
    /**
     * Queries a number from a device: {@code ioctl(2)}, {@code DeviceIoControl}. Thread-safe.
     *
     * @param file an open file
     * @param request an {@link IoctlRequest}
     * @return the number, or a negated {@link interop.ErrorCode} code: EINVAL for an unknown request; ENOTTY if the
     *     request does not apply to the file; the other errors of ioctl(2)
     */
    @LibraryImport("SystemNative_Ioctl")
    long ioctl(SafeFileHandle file, int request);
}
