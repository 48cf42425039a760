package interop.system;

import interop.LibraryImport;

/** {@code fchown(2)}: changes the owner and group of an open file. */
interface FChOwn {
    /**
     * Changes the owner and group of an open file: {@code fchown(2)}. Thread-safe.
     *
     * @param file an open file
     * @param uid the user ID of the new owner, 0 to 4,294,967,294; -1 to leave the owner unchanged
     * @param gid the new group ID, 0 to 4,294,967,294; -1 to leave the group unchanged
     * @return 0, or a negated {@link interop.ErrorCode} code: EPERM without the privilege; the other errors of
     *     fchown(2); EINVAL for any other ID; ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_FChOwn")
    int fChOwn(SafeFileHandle file, long uid, long gid);
}
