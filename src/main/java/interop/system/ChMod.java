package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code chmod(2)}, {@code SetFileAttributesW}: sets the permission bits of a file. */
interface ChMod {
    /**
     * Sets the permission bits. Windows knows only {@link FileMode#S_IWUSR}, as the read-only attribute. Thread-safe.
     *
     * @param path the file, followed if it is a symbolic link
     * @param mode permission bits, those of {@link FileMode#ALLPERMS}
     * @return 0, or a negated {@link interop.ErrorCode} code: those of chmod(2), EINVAL for another bit
     */
    @LibraryImport("SystemNative_ChMod")
    int chMod(@Utf8 String path, int mode);
}
