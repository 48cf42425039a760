package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code mknod(2)}, {@code CreateFileW}: makes a file of any type except a directory or symbolic link. */
interface MkNod {
    /**
     * Makes an empty regular file, a FIFO, a socket or a device file: {@code mknod(2)}, {@code CreateFileW}. Windows
     * makes only regular files. Thread-safe.
     *
     * @param path the path of the new file
     * @param mode one of {@link FileMode#S_IFREG} (the default), {@code S_IFIFO}, {@code S_IFCHR}, {@code S_IFBLK} and
     *     {@code S_IFSOCK}, and the permission bits, a subset of {@link FileMode#ALLPERMS}; the umask is applied
     * @param major the major number of a device; else ignored
     * @param minor the minor number of a device; else ignored
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of mknod(2); EPERM for a device without the
     *     privilege, and for {@code S_IFDIR}; EINVAL for any other type or bit, for a device number out of range,
     *     and on macOS for a regular file or a socket; ENOTSUP on Windows for any other type than a regular file
     */
    @LibraryImport("SystemNative_MkNod")
    int mkNod(@Utf8 String path, int mode, long major, long minor);
}
