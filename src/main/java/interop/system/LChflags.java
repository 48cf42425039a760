package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code lchflags(2)}, {@code FS_IOC_SETFLAGS}, {@code SetFileInformationByHandle}: sets the flags of a file. */
interface LChflags {
    /**
     * Sets which of the {@link FileFlags} a file has, and clears the others of them. Does not follow a symbolic link.
     * Thread-safe.
     *
     * @param path the file; on Linux one that may be read
     * @param flags a set of {@link FileFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: those of chflags(2), EPERM for who may not, EINVAL for an
     *     unknown flag, ENOTSUP for one that the system or the file system lacks
     */
    @LibraryImport("SystemNative_LChflags")
    int lChflags(@Utf8 String path, int flags);
}
