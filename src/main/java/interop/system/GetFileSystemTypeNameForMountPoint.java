package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code /proc/self/mountinfo}, {@code statfs(2)}, {@code GetVolumeInformationByHandleW}: the type's name. */
interface GetFileSystemTypeNameForMountPoint {
    /**
     * What the system calls the type of a file system: {@code ext4}, {@code tmpfs}, {@code apfs}, {@code NTFS}.
     * Thread-safe.
     *
     * @param path a mount point, or any file on it; symbolic links are followed
     * @return the name
     * @throws IOException by the codes of stat(2) and statfs(2); EMFILE, ENFILE, ENOMEM and EIO, where {@code /proc}
     *     cannot be read; ENODATA if the system does not tell
     */
    @LibraryImport("SystemNative_GetFileSystemTypeNameForMountPoint")
    @Utf8 String getFileSystemTypeNameForMountPoint(@Utf8 String path) throws IOException;
}
