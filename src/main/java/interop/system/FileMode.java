package interop.system;

import interop.NativeConstants;

/** The type of a file and its permissions: {@code inode(7)}. */
@NativeConstants("SystemNative_")
public final class FileMode {
    /** The bits that hold the type of the file. */
    public static final int S_IFMT = 0xF000;

    /** A pipe with a name. */
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

    /** Runs as its owner. */
    public static final int S_ISUID = 0x0800;

    /** Runs as its group. */
    public static final int S_ISGID = 0x0400;

    /** In this directory only owners remove files. */
    public static final int S_ISVTX = 0x0200;

    /**
     * The permission bits: {@link #S_ISUID}, {@link #S_ISGID}, {@link #S_ISVTX} and those of {@link #S_IRWXU}, {@link
     * #S_IRWXG} and {@link #S_IRWXO}. They are what each call takes that takes a mode; any other is EINVAL.
     */
    public static final int ALLPERMS = 0x0FFF;

    /** All permissions of the owner. */
    public static final int S_IRWXU = 0x01C0;

    /** The owner may read. */
    public static final int S_IRUSR = 0x0100;

    /** The owner may write. */
    public static final int S_IWUSR = 0x0080;

    /** The owner may execute, or enter a directory. */
    public static final int S_IXUSR = 0x0040;

    /** All permissions of the group. */
    public static final int S_IRWXG = 0x0038;

    /** The group may read. */
    public static final int S_IRGRP = 0x0020;

    /** The group may write. */
    public static final int S_IWGRP = 0x0010;

    /** The group may execute, or enter a directory. */
    public static final int S_IXGRP = 0x0008;

    /** All permissions of others. */
    public static final int S_IRWXO = 0x0007;

    /** Others may read. */
    public static final int S_IROTH = 0x0004;

    /** Others may write. */
    public static final int S_IWOTH = 0x0002;

    /** Others may execute, or enter a directory. */
    public static final int S_IXOTH = 0x0001;

    private FileMode() {
    }
}
