package interop.system;

import interop.LibraryImport;

/** {@code fchflags(2)}, {@code FS_IOC_SETFLAGS}, {@code SetFileInformationByHandle}: sets the flags of an open file. */
interface FChflags {
    /**
     * Sets which of the {@link FileFlags} an open file has, and clears the others of them. Thread-safe.
     *
     * @param file an open file
     * @param flags a set of {@link FileFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: those of fchflags(2), EPERM for who may not, EINVAL for
     *     an unknown flag, ENOTSUP for one that the system or the file system lacks
     */
    @LibraryImport("SystemNative_FChflags")
    int fChflags(SafeFileHandle file, int flags);
}
