package interop.system;

import interop.LibraryImport;
import interop.TextBuffer;

/** {@code /proc/self/mounts}, {@code getfsstat(2)}, {@code GetLogicalDriveStringsW}: which file systems are mounted. */
interface GetAllMounts {
    /**
     * Lists the file systems that are mounted, in the order of the system, and asks none of them. {@link MountPoints}
     * makes this call and takes the list apart. Thread-safe; {@code mounts} belongs to one thread.
     *
     * @param mounts receives texts as their bytes are, with a NUL between each two: for each mount its source, path and
     *     type, of which each may be empty, its options, of which none is, and an empty text
     * @return the number of bytes; or a negated {@link interop.ErrorCode} code: EMFILE, ENFILE, ENOMEM; ENOENT
     *     where nothing is mounted on /proc
     */
    @LibraryImport("SystemNative_GetAllMounts")
    int getAllMounts(TextBuffer mounts);
}
