package interop.system;

import interop.LibraryImport;
import interop.TextBuffer;

/** {@code /proc/self/mounts}, {@code getfsstat(2)}, {@code GetLogicalDriveStringsW}: lists the mount points. */
interface GetAllMountPoints {
    /**
     * Lists the mount points in the order of the system: {@code /proc/self/mounts}, {@code getfsstat(2)}, {@code
     * GetLogicalDriveStringsW}. {@link MountPoints} is easier to use. Thread-safe, if no other thread uses {@code
     * paths}.
     *
     * @param paths receives the paths, separated by NULs; their bytes need not be UTF-8
     * @return the length of the list in bytes, or a negated {@link interop.ErrorCode} code: EMFILE, ENFILE, ENOMEM;
     *     ENOENT where /proc is not mounted
     */
    @LibraryImport("SystemNative_GetAllMountPoints")
    int getAllMountPoints(TextBuffer paths);
}
