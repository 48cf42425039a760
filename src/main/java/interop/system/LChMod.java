package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code lchmod(3)}: sets the permission bits of a file, or of a symbolic link itself. */
interface LChMod {
    /**
     * Sets the permission bits, and does not follow a symbolic link. Windows knows only {@link FileMode#S_IWUSR}, as
     * the read-only attribute. Thread-safe.
     *
     * @param path the file or link
     * @param mode permission bits, those of {@link FileMode#ALLPERMS}
     * @return 0, or a negated {@link interop.ErrorCode} code: those of chmod(2), EINVAL for another bit; ENOTSUP for a
     *     symbolic link where links have no permissions, as on Linux, and for every file on Linux before 6.6 where
     *     /proc is not mounted
     */
    @LibraryImport("SystemNative_LChMod")
    int lChMod(@Utf8 String path, int mode);
}
