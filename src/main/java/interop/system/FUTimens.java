package interop.system;

import interop.LibraryImport;

/** {@code futimens(3)}: sets the times of an open file. */
interface FUTimens {
    /**
     * Sets both times. The file system may round them. Thread-safe.
     *
     * @param file an open file
     * @param atime the time of the last access, in seconds since 1970-01-01T00:00:00Z
     * @param atimeNsec its nanoseconds, 0 to 999,999,999, or a constant of {@link TimeFlags}
     * @param mtime the time of the last modification, in the same way
     * @param mtimeNsec its nanoseconds, in the same way
     * @return 0, or a negated {@link interop.ErrorCode} code: those of futimens(3), EINVAL for other nanoseconds
     */
    @LibraryImport("SystemNative_FUTimens")
    int fUTimens(SafeFileHandle file, long atime, int atimeNsec, long mtime, int mtimeNsec);
}
