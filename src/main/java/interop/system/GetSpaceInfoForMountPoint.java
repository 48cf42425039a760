package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.Utf8;

/** {@code statfs(2)}, {@code NtQueryVolumeInformationFile}: the room on a file system. */
interface GetSpaceInfoForMountPoint {
    /**
     * Tells the room on a file system in bytes. Like {@code statFs}, it mounts what the system mounts when it is used,
     * by automount(8) say, and may wait for that. Thread-safe.
     *
     * @param path a mount point, or any file on it; symbolic links are followed
     * @param info receives the room; left alone on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: those of statfs(2)
     */
    @LibraryImport("SystemNative_GetSpaceInfoForMountPoint")
    int getSpaceInfoForMountPoint(@Utf8 String path, @Out SpaceInfo info);
}
