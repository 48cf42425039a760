package interop.system;

import interop.LibraryImport;

/** {@code fchmod(2)}: sets the permission bits of an open file. */
interface FChMod {
    /**
     * Sets the permission bits of an open file: {@code fchmod(2)}. Windows supports only {@link FileMode#S_IWUSR}, as
     * the read-only attribute, and only for files. Thread-safe.
     *
     * @param file an open file
     * @param mode the permission bits, a subset of {@link FileMode#ALLPERMS}
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of fchmod(2); EINVAL for any other bit
     */
    @LibraryImport("SystemNative_FChMod")
    int fChMod(SafeFileHandle file, int mode);
}
