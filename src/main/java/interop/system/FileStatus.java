package interop.system;

import interop.Struct;
import java.time.Instant;

/**
 * What the system knows of a file: {@code stat(2)}. {@code FileTime.from} turns its times into those of java.nio.
 * May be used again and again. Not thread-safe.
 */
@Struct("SystemNative_FileStatus")
public final class FileStatus {
    /** The device that it is on, the bits of an unsigned number. */
    public long dev;

    /** The number of its inode, the bits of an unsigned number; on Windows the file id. */
    public long ino;

    /** How many names it has. */
    public long nlink;

    /** The user id of its owner; 0 on Windows. */
    public long uid;

    /** The group id of its owner; 0 on Windows. */
    public long gid;

    /** Of a device: which one it is, the bits of an unsigned number. */
    public long rdev;

    /** Its size in bytes; of a symbolic link the length of its target. */
    public long size;

    /** The size in bytes that reads and writes are best made in. */
    public long blksize;

    /** How much is allocated to it, in units of 512 bytes. */
    public long blocks;

    /** The time of the last access, in seconds since 1970-01-01T00:00:00Z. */
    public long atime;

    /** The time of the last modification of its content, in the same way. */
    public long mtime;

    /** The time of the last change of its attributes, in the same way. */
    public long ctime;

    /** The time of its creation, in the same way; 0 unless {@link #hasBirthTime}. */
    public long btime;

    /** The nanoseconds of {@link #atime}, 0 to 999,999,999. */
    public int atimeNsec;

    /** The nanoseconds of {@link #mtime}, in the same way. */
    public int mtimeNsec;

    /** The nanoseconds of {@link #ctime}, in the same way. */
    public int ctimeNsec;

    /** The nanoseconds of {@link #btime}, in the same way. */
    public int btimeNsec;

    /** Its type and permissions: {@link FileMode}. */
    public int mode;

    /** What else is known: {@link StatusFlags}. */
    public int flags;

    /** For a status to be asked for. */
    public FileStatus() {
    }

    /**
     * Whether it is a regular file.
     *
     * @return whether {@link #mode} says so
     */
    public boolean isRegularFile() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFREG;
    }

    /**
     * Whether it is a directory.
     *
     * @return whether {@link #mode} says so
     */
    public boolean isDirectory() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFDIR;
    }

    /**
     * Whether it is a symbolic link.
     *
     * @return whether {@link #mode} says so
     */
    public boolean isSymbolicLink() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFLNK;
    }

    /**
     * Whether it is a FIFO, a pipe with a name.
     *
     * @return whether {@link #mode} says so
     */
    public boolean isFifo() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFIFO;
    }

    /**
     * Whether it is a socket.
     *
     * @return whether {@link #mode} says so
     */
    public boolean isSocket() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFSOCK;
    }

    /**
     * Whether it is a block device.
     *
     * @return whether {@link #mode} says so; {@link #rdev} says which one it is
     */
    public boolean isBlockDevice() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFBLK;
    }

    /**
     * Whether it is a character device.
     *
     * @return whether {@link #mode} says so; {@link #rdev} says which one it is
     */
    public boolean isCharacterDevice() {
        return (mode & FileMode.S_IFMT) == FileMode.S_IFCHR;
    }

    /**
     * Whether the system knows when the file was created.
     *
     * @return false for not known
     */
    public boolean hasBirthTime() {
        return (flags & StatusFlags.STATUS_HAS_BTIME) != 0;
    }

    /**
     * Whether programs do not show it.
     *
     * @return false, too, where {@link SystemNative#canGetHiddenFlag} says that the system does not tell
     */
    public boolean isHidden() {
        return (flags & StatusFlags.STATUS_HIDDEN) != 0;
    }

    /**
     * When it was last read, by what the file system notes of that.
     *
     * @return the time, to the nanosecond; where it is none of {@link Instant}, the nearest one
     */
    public Instant lastAccess() {
        return time(atime, atimeNsec);
    }

    /**
     * When its content was last modified.
     *
     * @return the time, to the nanosecond; where it is none of {@link Instant}, the nearest one
     */
    public Instant lastModified() {
        return time(mtime, mtimeNsec);
    }

    /**
     * When its attributes or its content were last changed, which nobody can set.
     *
     * @return the time, to the nanosecond; where it is none of {@link Instant}, the nearest one
     */
    public Instant lastChange() {
        return time(ctime, ctimeNsec);
    }

    /**
     * When the file was created.
     *
     * @return the time, to the nanosecond; where it is none of {@link Instant}, the nearest one; null for not known
     */
    public Instant birthTime() {
        return hasBirthTime() ? time(btime, btimeNsec) : null;
    }

    /** File systems keep seconds that no Instant has; FileTime makes the same of them. */
    private static Instant time(long seconds, int nanoseconds) {
        if (seconds < Instant.MIN.getEpochSecond()) {
            return Instant.MIN;
        }
        return seconds > Instant.MAX.getEpochSecond() ? Instant.MAX : Instant.ofEpochSecond(seconds, nanoseconds);
    }
}
