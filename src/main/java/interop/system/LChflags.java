package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code lchflags(2)}, {@code FS_IOC_SETFLAGS}, {@code SetFileInformationByHandle}: sets the flags of a file. */
interface LChflags {
    /**
     * Sets the given flags of a file and clears all other {@link FileFlags}, without following a symbolic link: {@code
     * lchflags(2)}, {@code FS_IOC_SETFLAGS}, {@code SetFileInformationByHandle}. Thread-safe.
     *
     * @param path the path of the file; on Linux the file must be readable
     * @param flags a set of {@link FileFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: EPERM without the privilege; the other errors of
     *     chflags(2); EINVAL for an unknown flag; ENOTSUP for a flag that the system or the file system does not
     *     support
     */
    @LibraryImport("SystemNative_LChflags")
    int lChflags(@Utf8 String path, int flags);
}
