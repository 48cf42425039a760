package interop.system;

import interop.LibraryImport;

/** {@code fchown(2)}: gives an open file to a user and a group. */
interface FChOwn {
    /**
     * Sets who owns an open file. Thread-safe.
     *
     * @param file an open file
     * @param uid the user's number; -1 to leave it as it is
     * @param gid the group's number; -1 to leave it as it is
     * @return 0, or a negated {@link interop.ErrorCode} code: those of fchown(2), EPERM for who may not, EINVAL for a
     *     number outside of -1 to 4,294,967,294; ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_FChOwn")
    int fChOwn(SafeFileHandle file, long uid, long gid);
}
