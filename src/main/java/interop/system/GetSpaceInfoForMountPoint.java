package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.Utf8;

/** {@code statfs(2)}, {@code NtQueryVolumeInformationFile}: gets the disk space of a file system. */
interface GetSpaceInfoForMountPoint {
    /**
     * Gets the disk space of a file system in bytes: {@code statfs(2)}, {@code NtQueryVolumeInformationFile}. Like
     * {@code statFs}, it triggers automounts, and may wait for them. Thread-safe.
     *
     * @param path the path of the mount point or of any file on the file system; a symbolic link is followed
     * @param info receives the sizes; unchanged on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of statfs(2)
     */
    @LibraryImport("SystemNative_GetSpaceInfoForMountPoint")
    int getSpaceInfoForMountPoint(@Utf8 String path, @Out SpaceInfo info);
}
