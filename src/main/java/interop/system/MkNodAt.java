package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code mknodat(2)}, {@code NtCreateFile}: makes a file, pipe, socket or device under a directory. */
interface MkNodAt {
    /**
     * Makes a file of any type but directory and link; on Windows only a regular one. Thread-safe.
     *
     * @param directory where a relative path starts: a directory that is open with {@link OpenFlags#O_DIRECTORY};
     *     null for the current directory
     * @param path the new file
     * @param mode its type, and its permission bits, of {@link FileMode#ALLPERMS}, less the umask
     * @param major for a device, the number of its driver; else 0
     * @param minor for a device, its number for the driver; else 0
     * @return 0, or a negated {@link interop.ErrorCode} code: EPERM without the right to make devices, and for {@code
     *     S_IFDIR}, those of mknodat(2), EINVAL for another type or bit, or no such numbers, ENOTSUP on Windows for
     *     another type
     */
    @LibraryImport("SystemNative_MkNodAt")
    int mkNodAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int mode, long major,
            long minor);
}
