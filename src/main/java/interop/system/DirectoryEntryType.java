package interop.system;

import interop.NativeConstants;

/** The file types of directory entries: {@code readdir(3)}. */
@NativeConstants("SystemNative_")
public final class DirectoryEntryType {
    /** Unknown: the file system does not report the type; use {@code lStat}. */
    public static final int DT_UNKNOWN = 0;

    /** A FIFO (named pipe). */
    public static final int DT_FIFO = 1;

    /** A character device. */
    public static final int DT_CHR = 2;

    /** A directory. */
    public static final int DT_DIR = 4;

    /** A block device. */
    public static final int DT_BLK = 6;

    /** A regular file. */
    public static final int DT_REG = 8;

    /** A symbolic link. */
    public static final int DT_LNK = 10;

    /** A socket. */
    public static final int DT_SOCK = 12;

    /** A whiteout of a union file system. */
    public static final int DT_WHT = 14;

    private DirectoryEntryType() {
    }
}
