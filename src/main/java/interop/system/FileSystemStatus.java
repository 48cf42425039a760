package interop.system;

import interop.Struct;

/**
 * The status of a file system: {@code statfs(2)}. No number but {@link #fsid} is negative; one that is too large is
 * {@link Long#MAX_VALUE}. Reusable. Not thread-safe.
 */
@Struct("SystemNative_FileSystemStatus")
public final class FileSystemStatus {
    /**
     * The type: on Linux the magic number of statfs(2), on macOS a number assigned by the running system; 0 on Windows.
     */
    public long type;

    /** The file system ID, if the system has one; on Windows the volume serial number. */
    public long fsid;

    /** The block size preferred for I/O, in bytes. */
    public long bsize;

    /** The size in bytes of the blocks counted by {@link #blocks}, {@link #bfree} and {@link #bavail}. */
    public long frsize;

    /** The total number of blocks. */
    public long blocks;

    /** The number of free blocks. */
    public long bfree;

    /** The number of free blocks available to unprivileged users. */
    public long bavail;

    /** The total number of inodes; 0 where the file system allocates them as needed, and on Windows. */
    public long files;

    /** The number of free inodes; 0 where the file system allocates them as needed, and on Windows. */
    public long ffree;

    /**
     * The maximum length of a file name, in bytes, on Windows in UTF-16 code units; {@link Integer#MAX_VALUE} for no
     * limit.
     */
    public int namemax;

    /** The mount flags, a set of {@link FileSystemFlags}. */
    public int flags;

    /** Makes an object to pass to {@link SystemNative#statFs} or {@link SystemNative#fStatFs}. */
    public FileSystemStatus() {
    }

    /**
     * Returns whether the file system is mounted read-only.
     *
     * @return whether {@link #flags} has {@link FileSystemFlags#ST_RDONLY}
     */
    public boolean isReadOnly() {
        return (flags & FileSystemFlags.ST_RDONLY) != 0;
    }
}
