package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code /proc/self/mountinfo}, {@code statfs(2)}, {@code GetVolumeInformationByHandleW}: gets a file system type. */
interface GetFileSystemTypeNameForMountPoint {
    /**
     * Returns the name of the type of a file system, such as {@code ext4}, {@code tmpfs}, {@code apfs} or {@code NTFS}:
     * {@code /proc/self/mountinfo}, {@code statfs(2)}, {@code GetVolumeInformationByHandleW}. Thread-safe.
     *
     * @param path the path of the mount point or of any file on the file system; a symbolic link is followed
     * @return the name
     * @throws IOException the errors of stat(2) and statfs(2); EMFILE, ENFILE, ENOMEM and EIO if {@code /proc} cannot
     *     be read; ENODATA if the system does not report the type
     */
    @LibraryImport("SystemNative_GetFileSystemTypeNameForMountPoint")
    @Utf8 String getFileSystemTypeNameForMountPoint(@Utf8 String path) throws IOException;
}
