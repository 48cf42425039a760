package interop.system;

import interop.NativeConstants;

/** File mode: file type and permission bits, as in {@code inode(7)}. */
@NativeConstants("SystemNative_")
public final class FileMode {
    /** The bit mask for the file type. */
    public static final int S_IFMT = 0xF000;

    /** A FIFO (named pipe). */
    public static final int S_IFIFO = 0x1000;

    /** A character device. */
    public static final int S_IFCHR = 0x2000;

    /** A directory. */
    public static final int S_IFDIR = 0x4000;

    /** A block device. */
    public static final int S_IFBLK = 0x6000;

    /** A regular file. */
    public static final int S_IFREG = 0x8000;

    /** A symbolic link. */
    public static final int S_IFLNK = 0xA000;

    /** A socket. */
    public static final int S_IFSOCK = 0xC000;

    /** Set-user-ID: the program runs with the owner's user ID. */
    public static final int S_ISUID = 0x0800;

    /** Set-group-ID: the program runs with the file's group ID. */
    public static final int S_ISGID = 0x0400;

    /** Sticky bit: files in the directory can be removed only by their owner or the directory's. */
    public static final int S_ISVTX = 0x0200;

    /**
     * All permission bits: {@link #S_ISUID}, {@link #S_ISGID}, {@link #S_ISVTX}, {@link #S_IRWXU}, {@link #S_IRWXG} and
     * {@link #S_IRWXO}. Every call with a mode takes these; any other bit fails with EINVAL.
     */
    public static final int ALLPERMS = 0x0FFF;

    /** Read, write and execute permission for the owner. */
    public static final int S_IRWXU = 0x01C0;

    /** Read permission for the owner. */
    public static final int S_IRUSR = 0x0100;

    /** Write permission for the owner. */
    public static final int S_IWUSR = 0x0080;

    /** Execute permission for the owner, on a directory search permission. */
    public static final int S_IXUSR = 0x0040;

    /** Read, write and execute permission for the group. */
    public static final int S_IRWXG = 0x0038;

    /** Read permission for the group. */
    public static final int S_IRGRP = 0x0020;

    /** Write permission for the group. */
    public static final int S_IWGRP = 0x0010;

    /** Execute permission for the group, on a directory search permission. */
    public static final int S_IXGRP = 0x0008;

    /** Read, write and execute permission for others. */
    public static final int S_IRWXO = 0x0007;

    /** Read permission for others. */
    public static final int S_IROTH = 0x0004;

    /** Write permission for others. */
    public static final int S_IWOTH = 0x0002;

    /** Execute permission for others, on a directory search permission. */
    public static final int S_IXOTH = 0x0001;

    private FileMode() {
    }
}
