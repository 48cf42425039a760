package interop.system;

import interop.Struct;
import java.time.Instant;

/**
 * The status of a file: {@code stat(2)}. For {@code java.nio.file} times, pass the times to {@code FileTime.from}.
 * Reusable. Not thread-safe.
 */
@Struct("SystemNative_FileStatus")
public final class FileStatus {
    /**
     * The device ID of the device that contains the file, an unsigned 64-bit number; on Windows the volume serial
     * number.
     */
    public long dev;

    /** The inode number, an unsigned 64-bit number; on Windows the file ID, on ReFS a hash of its 128 bits. */
    public long ino;

    /** The hard link count. */
    public long nlink;

    /** The user ID of the owner; 0 on Windows. */
    public long uid;

    /** The group ID of the owner; 0 on Windows. */
    public long gid;

    /** The device ID of a device file, an unsigned 64-bit number. */
    public long rdev;

    /** The size in bytes; for a symbolic link the length of its target. */
    public long size;

    /** The block size preferred for I/O, in bytes. */
    public long blksize;

    /** The number of 512-byte blocks allocated. */
    public long blocks;

    /** The access time, in seconds since 1970-01-01T00:00:00Z. */
    public long atime;

    /** The modification time, in seconds since 1970-01-01T00:00:00Z. */
    public long mtime;

    /** The status change time, in seconds since 1970-01-01T00:00:00Z; {@link #mtime} if the file system has none. */
    public long ctime;

    /** The creation (birth) time, in seconds since 1970-01-01T00:00:00Z; 0 unless {@link #hasBirthTime}. */
    public long btime;

    /** The nanoseconds of {@link #atime}, 0 to 999,999,999. */
    public int atimeNsec;

    /** The nanoseconds of {@link #mtime}, 0 to 999,999,999. */
    public int mtimeNsec;

    /** The nanoseconds of {@link #ctime}, 0 to 999,999,999. */
    public int ctimeNsec;

    /** The nanoseconds of {@link #btime}, 0 to 999,999,999. */
    public int btimeNsec;

    /** The file mode: file type and permission bits of {@link FileMode}. */
    public int mode;

    /** A set of {@link StatusFlags}. */
    public int flags;

    /** Makes an object to pass to {@link SystemNative#stat} and the like. */
    public FileStatus() {
    }

    /**
     * Returns whether this file is a regular file.
     *
     * @return whether the type in {@link #mode} is {@link FileMode#S_IFREG}
     */
    public boolean isRegularFile() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFREG;
    }

    /**
     * Returns whether this file is a directory.
     *
     * @return whether the type in {@link #mode} is {@link FileMode#S_IFDIR}
     */
    public boolean isDirectory() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFDIR;
    }

    /**
     * Returns whether this file is a symbolic link.
     *
     * @return whether the type in {@link #mode} is {@link FileMode#S_IFLNK}
     */
    public boolean isSymbolicLink() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFLNK;
    }

    /**
     * Returns whether this file is a FIFO (named pipe).
     *
     * @return whether the type in {@link #mode} is {@link FileMode#S_IFIFO}
     */
    public boolean isFifo() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFIFO;
    }

    /**
     * Returns whether this file is a socket.
     *
     * @return whether the type in {@link #mode} is {@link FileMode#S_IFSOCK}
     */
    public boolean isSocket() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFSOCK;
    }

    /**
     * Returns whether this file is a block device, identified by {@link #rdev}.
     *
     * @return whether the type in {@link #mode} is {@link FileMode#S_IFBLK}
     */
    public boolean isBlockDevice() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFBLK;
    }

    /**
     * Returns whether this file is a character device, identified by {@link #rdev}.
     *
     * @return whether the type in {@link #mode} is {@link FileMode#S_IFCHR}
     */
    public boolean isCharacterDevice() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFCHR;
    }

    /**
     * Returns whether the creation time of this file is known.
     *
     * @return whether {@link #flags} has {@link StatusFlags#STATUS_HAS_BTIME}
     */
    public boolean hasBirthTime() {
        return (flags & StatusFlags.STATUS_HAS_BTIME) != 0;
    }

    /**
     * Returns whether this file is hidden.
     *
     * @return whether {@link #flags} has {@link StatusFlags#STATUS_HIDDEN}; always false where {@link
     *     SystemNative#canGetHiddenFlag} returns 0
     */
    public boolean isHidden() {
        return (flags & StatusFlags.STATUS_HIDDEN) != 0;
    }

    /**
     * Returns the access time, as far as the file system records it.
     *
     * @return the time, to the nanosecond; the nearest {@link Instant} if it is out of range
     */
    public Instant lastAccess() {
        return time(atime, atimeNsec);
    }

    /**
     * Returns the modification time: the last change of the content.
     *
     * @return the time, to the nanosecond; the nearest {@link Instant} if it is out of range
     */
    public Instant lastModified() {
        return time(mtime, mtimeNsec);
    }

    /**
     * Returns the status change time: the last change of the content or attributes. It cannot be set.
     *
     * @return the time, to the nanosecond; the nearest {@link Instant} if it is out of range
     */
    public Instant lastChange() {
        return time(ctime, ctimeNsec);
    }

    /**
     * Returns the creation (birth) time.
     *
     * @return the time, to the nanosecond; the nearest {@link Instant} if it is out of range; null if unknown
     */
    public Instant birthTime() {
        return hasBirthTime() ? time(btime, btimeNsec) : null;
    }

    /** File systems have times out of the range of Instant; FileTime clamps them, too. */
    private static Instant time(long seconds, int nanoseconds) {
        if (seconds < Instant.MIN.getEpochSecond()) {
            return Instant.MIN;
        }
        return seconds > Instant.MAX.getEpochSecond() ? Instant.MAX : Instant.ofEpochSecond(seconds, nanoseconds);
    }
}
