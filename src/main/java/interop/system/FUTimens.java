package interop.system;

import interop.LibraryImport;

/** {@code futimens(3)}: sets the access and modification time of an open file. */
interface FUTimens {
    /**
     * Sets the access and modification time of an open file: {@code futimens(3)}. The file system may round them.
     * Thread-safe.
     *
     * @param file an open file
     * @param atime the access time, in seconds since 1970-01-01T00:00:00Z
     * @param atimeNsec its nanoseconds, 0 to 999,999,999, or a constant of {@link TimeFlags}
     * @param mtime the modification time, in seconds since 1970-01-01T00:00:00Z
     * @param mtimeNsec its nanoseconds, 0 to 999,999,999, or a constant of {@link TimeFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of futimens(3); EINVAL for nanoseconds out of
     *     range
     */
    @LibraryImport("SystemNative_FUTimens")
    int fUTimens(SafeFileHandle file, long atime, int atimeNsec, long mtime, int mtimeNsec);
}
