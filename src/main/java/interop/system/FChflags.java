package interop.system;

import interop.LibraryImport;

/** {@code fchflags(2)}, {@code FS_IOC_SETFLAGS}, {@code SetFileInformationByHandle}: sets the flags of an open file. */
interface FChflags {
    /**
     * Sets the given flags of an open file and clears all other {@link FileFlags}: {@code fchflags(2)}, {@code
     * FS_IOC_SETFLAGS}, {@code SetFileInformationByHandle}. Thread-safe.
     *
     * @param file an open file
     * @param flags a set of {@link FileFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: EPERM without the privilege; the other errors of
     *     fchflags(2); EINVAL for an unknown flag; ENOTSUP for a flag that the system or the file system does not
     *     support
     */
    @LibraryImport("SystemNative_FChflags")
    int fChflags(SafeFileHandle file, int flags);
}
