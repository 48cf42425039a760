package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code chmod(2)}, {@code SetFileInformationByHandle}: sets the permission bits of a file. */
interface ChMod {
    /**
     * Sets the permission bits of a file: {@code chmod(2)}, {@code SetFileInformationByHandle}. Windows supports only
     * {@link FileMode#S_IWUSR}, as the read-only attribute, and only for files. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param mode the permission bits, a subset of {@link FileMode#ALLPERMS}
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of chmod(2); EINVAL for any other bit; ENOTSUP
     *     on Windows for a directory without {@code S_IWUSR}
     */
    @LibraryImport("SystemNative_ChMod")
    int chMod(@Utf8 String path, int mode);
}
