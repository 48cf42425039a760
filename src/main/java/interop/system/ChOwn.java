package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code chown(2)}: changes the owner and group of a file. */
interface ChOwn {
    /**
     * Changes the owner and group of a file: {@code chown(2)}. Only a privileged process may change the owner; the
     * owner may change the group to any group that the owner is a member of. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param uid the user ID of the new owner, 0 to 4,294,967,294; -1 to leave the owner unchanged
     * @param gid the new group ID, 0 to 4,294,967,294; -1 to leave the group unchanged
     * @return 0, or a negated {@link interop.ErrorCode} code: EPERM without the privilege; the other errors of
     *     chown(2); EINVAL for any other ID; ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_ChOwn")
    int chOwn(@Utf8 String path, long uid, long gid);
}
