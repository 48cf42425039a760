package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code mknod(2)}, {@code CreateFileW}: makes a file of any type but directory and link. */
interface MkNod {
    /**
     * Makes an empty file, a pipe, a socket or a device. Windows makes only files. Thread-safe.
     *
     * @param path where to make it
     * @param mode one of {@link FileMode#S_IFREG} (or none), {@code S_IFIFO}, {@code S_IFCHR}, {@code S_IFBLK} and
     *     {@code S_IFSOCK}, and the permission bits, of {@link FileMode#ALLPERMS}, less the umask
     * @param major of a device: which driver serves it; else unused
     * @param minor of a device: which of the driver's it is; else unused
     * @return 0, or a negated {@link interop.ErrorCode} code: those of mknod(2), EPERM for a device and an ordinary
     *     user and for {@code S_IFDIR}, EINVAL for another type or bit and for a device that the system has no number
     *     for, ENOTSUP for a type that the system lacks
     */
    @LibraryImport("SystemNative_MkNod")
    int mkNod(@Utf8 String path, int mode, long major, long minor);
}
