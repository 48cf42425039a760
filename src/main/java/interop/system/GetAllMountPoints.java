package interop.system;

import interop.LibraryImport;
import interop.TextBuffer;

/** {@code /proc/self/mounts}, {@code getfsstat(2)}, {@code GetLogicalDriveStringsW}: where file systems are mounted. */
interface GetAllMountPoints {
    /**
     * Lists where file systems are mounted, in the order of the system. {@link MountPoints} makes this call and takes
     * the list apart. Thread-safe; {@code paths} belongs to one thread.
     *
     * @param paths receives the paths, as their bytes are, with a NUL between each two
     * @return the number of bytes; or a negated {@link interop.ErrorCode} code: EMFILE, ENFILE, ENOMEM; ENOENT
     *     where nothing is mounted on /proc
     */
    @LibraryImport("SystemNative_GetAllMountPoints")
    int getAllMountPoints(TextBuffer paths);
}
