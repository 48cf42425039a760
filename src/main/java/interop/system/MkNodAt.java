package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code mknodat(2)}, {@code NtCreateFile}: makes a file, FIFO, socket or device file, relative to a directory. */
interface MkNodAt {
    /**
     * Makes an empty regular file, a FIFO, a socket or a device file: {@code mknodat(2)}, {@code NtCreateFile}. Windows
     * makes only regular files. Thread-safe.
     *
     * @param directory the directory that a relative path is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param path the path of the new file
     * @param mode one of {@link FileMode#S_IFREG} (the default), {@code S_IFIFO}, {@code S_IFCHR}, {@code S_IFBLK} and
     *     {@code S_IFSOCK}, and the permission bits, a subset of {@link FileMode#ALLPERMS}; the umask is applied
     * @param major the major number of a device; else ignored
     * @param minor the minor number of a device; else ignored
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of mknodat(2); EPERM for a device without the
     *     privilege, and for {@code S_IFDIR}; EINVAL for any other type or bit, for a device number out of range,
     *     and on macOS for a regular file or a socket; ENOTSUP on Windows for any other type than a regular file
     */
    @LibraryImport("SystemNative_MkNodAt")
    int mkNodAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int mode, long major,
            long minor);
}
