package interop.system;

import interop.LibraryImport;
import interop.TextBuffer;

/** {@code /proc/self/mounts}, {@code getfsstat(2)}, {@code GetLogicalDriveStringsW}: lists the mounted file systems. */
interface GetAllMounts {
    /**
     * Lists the mounted file systems in the order of the system, without accessing them: {@code /proc/self/mounts},
     * {@code getfsstat(2)}, {@code GetLogicalDriveStringsW}. {@link MountPoints} is easier to use. Thread-safe, if no
     * other thread uses {@code mounts}.
     *
     * @param mounts receives strings, separated by NULs, whose bytes need not be UTF-8: for each mount its source, path
     *     and type, each possibly empty, its options, none of them empty, and an empty string
     * @return the length of the list in bytes, or a negated {@link interop.ErrorCode} code: EMFILE, ENFILE, ENOMEM;
     *     ENOENT where /proc is not mounted
     */
    @LibraryImport("SystemNative_GetAllMounts")
    int getAllMounts(TextBuffer mounts);
}
