package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code lchmod(3)}: sets the permission bits of a file without following a symbolic link. */
interface LChMod {
    /**
     * Sets the permission bits of a file without following a symbolic link: {@code lchmod(3)}. Windows supports only
     * {@link FileMode#S_IWUSR}, as the read-only attribute, and only for files. Thread-safe.
     *
     * @param path the path of the file or symbolic link
     * @param mode the permission bits, a subset of {@link FileMode#ALLPERMS}
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of chmod(2); EINVAL for any other bit; ENOTSUP
     *     for a symbolic link where links have no permissions, as on Linux, and on Linux before 6.6 for every file if
     *     /proc is not mounted
     */
    @LibraryImport("SystemNative_LChMod")
    int lChMod(@Utf8 String path, int mode);
}
