package interop.system;

import interop.LibraryImport;

/** {@code fchmod(2)}: sets the permission bits of an open file. */
interface FChMod {
    /**
     * Sets the permission bits. Windows knows only {@link FileMode#S_IWUSR}, as the read-only attribute. Thread-safe.
     *
     * @param file an open file
     * @param mode permission bits, those of {@link FileMode#ALLPERMS}
     * @return 0, or a negated {@link interop.ErrorCode} code: those of fchmod(2), EINVAL for another bit
     */
    @LibraryImport("SystemNative_FChMod")
    int fChMod(SafeFileHandle file, int mode);
}
