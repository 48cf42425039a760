package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code lchown(2)}: changes the owner and group of a file without following a symbolic link. */
interface LChOwn {
    /**
     * Changes the owner and group of a file without following a symbolic link: {@code lchown(2)}. Thread-safe.
     *
     * @param path the path of the file or symbolic link
     * @param uid the user ID of the new owner, 0 to 4,294,967,294; -1 to leave the owner unchanged
     * @param gid the new group ID, 0 to 4,294,967,294; -1 to leave the group unchanged
     * @return 0, or a negated {@link interop.ErrorCode} code: EPERM without the privilege; the other errors of
     *     lchown(2); EINVAL for any other ID; ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_LChOwn")
    int lChOwn(@Utf8 String path, long uid, long gid);
}
