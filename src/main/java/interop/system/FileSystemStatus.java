package interop.system;

import interop.Struct;

/**
 * What the system knows of a file system: {@code statfs(2)}. But for {@link #fsid}, no number is ever negative: one
 * that is too large is {@link Long#MAX_VALUE}. May be used again and again. Not thread-safe.
 */
@Struct("SystemNative_FileSystemStatus")
public final class FileSystemStatus {
    /** Its kind: on Linux the magic number of statfs(2), on macOS a number of the running system's; 0 on Windows. */
    public long type;

    /** Bits that tell it from others, if the system has any; on Windows the serial number of the volume. */
    public long fsid;

    /** The size in bytes that reads and writes are best made in. */
    public long bsize;

    /** What {@link #blocks}, {@link #bfree} and {@link #bavail} count: units of so many bytes. */
    public long frsize;

    /** Its size in units. */
    public long blocks;

    /** The units that are free. */
    public long bfree;

    /** The units that an ordinary user may still take. */
    public long bavail;

    /** How many inodes it has; 0 where it makes them as needed, and on Windows. */
    public long files;

    /** How many inodes are free, in the same way. */
    public long ffree;

    /**
     * The length that a name may have: in bytes, on Windows in units of UTF-16; {@link Integer#MAX_VALUE} for no limit.
     */
    public int namemax;

    /** How it is mounted: a set of {@link FileSystemFlags}. */
    public int flags;

    /** For a status to be asked for. */
    public FileSystemStatus() {
    }

    /**
     * Whether nothing can be written to it.
     *
     * @return whether {@link #flags} say so
     */
    public boolean isReadOnly() {
        return (flags & FileSystemFlags.ST_RDONLY) != 0;
    }
}
