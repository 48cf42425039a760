package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code chown(2)}: gives a file to a user and a group. */
interface ChOwn {
    /**
     * Sets who owns a file. Only the superuser may give a file away; its owner may give it to a group that he is in.
     * Thread-safe.
     *
     * @param path the file, followed if it is a symbolic link
     * @param uid the user's number; -1 to leave it as it is
     * @param gid the group's number; -1 to leave it as it is
     * @return 0, or a negated {@link interop.ErrorCode} code: those of chown(2), EPERM for who may not, EINVAL for a
     *     number outside of -1 to 4,294,967,294; ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_ChOwn")
    int chOwn(@Utf8 String path, long uid, long gid);
}
