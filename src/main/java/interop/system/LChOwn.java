package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code lchown(2)}: gives a file, or a symbolic link itself, to a user and a group. */
interface LChOwn {
    /**
     * Sets who owns a file, and does not follow a symbolic link. Thread-safe.
     *
     * @param path the file or link
     * @param uid the user's number; -1 to leave it as it is
     * @param gid the group's number; -1 to leave it as it is
     * @return 0, or a negated {@link interop.ErrorCode} code: those of lchown(2), EPERM for who may not, EINVAL for a
     *     number outside of -1 to 4,294,967,294; ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_LChOwn")
    int lChOwn(@Utf8 String path, long uid, long gid);
}
