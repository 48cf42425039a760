package interop.system;

import interop.LibraryImport;

/** {@code ioctl(2)}, {@code DeviceIoControl}: asks a device for a number. */
interface Ioctl {
    /**
     * Asks a device for a number. Thread-safe.
     *
     * @param file an open file
     * @param request an {@link IoctlRequest}
     * @return the number, or a negated {@link interop.ErrorCode} code: EINVAL for an unknown request, ENOTTY for what
     *     it has no meaning for, those of ioctl(2)
     */
    @LibraryImport("SystemNative_Ioctl")
    long ioctl(SafeFileHandle file, int request);
}
