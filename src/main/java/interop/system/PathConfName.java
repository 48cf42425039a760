package interop.system;

import interop.NativeConstants;

/** What {@code pathconf(3)} is asked for. */
@NativeConstants("SystemNative_")
public final class PathConfName {
    /** The most names of a file. */
    public static final int PC_LINK_MAX = 1;

    /** The longest line that a terminal holds for its user to change, in bytes. */
    public static final int PC_MAX_CANON = 2;

    /** The most that a terminal holds of what was typed, in bytes. */
    public static final int PC_MAX_INPUT = 3;

    /** The longest name in a directory, in bytes; on Windows in units of UTF-16. */
    public static final int PC_NAME_MAX = 4;

    /** The longest path, in the same units, a NUL included. */
    public static final int PC_PATH_MAX = 5;

    /** The most bytes that a write to a pipe keeps together. */
    public static final int PC_PIPE_BUF = 6;

    /** Whether only the superuser may give files away: 1 or 0. */
    public static final int PC_CHOWN_RESTRICTED = 7;

    /** Whether a name that is too long is refused, and not cut: 1 or 0. */
    public static final int PC_NO_TRUNC = 8;

    /** The character that switches a terminal's special character off. */
    public static final int PC_VDISABLE = 9;

    /** The bits of the largest size that a file may have, the sign included. */
    public static final int PC_FILESIZEBITS = 10;

    /** The longest target of a symbolic link, in bytes. */
    public static final int PC_SYMLINK_MAX = 11;

    /** Whether there can be symbolic links: 1 or 0. */
    public static final int PC_2_SYMLINKS = 12;

    /** What the address of a buffer is best a multiple of, in bytes. */
    public static final int PC_REC_XFER_ALIGN = 13;

    /** The least that is allocated to a file, in bytes. */
    public static final int PC_ALLOC_SIZE_MIN = 14;

    private PathConfName() {
    }
}
