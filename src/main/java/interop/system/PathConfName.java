package interop.system;

import interop.NativeConstants;

/** The names of {@code pathconf(3)}. */
@NativeConstants("SystemNative_")
public final class PathConfName {
    /** The maximum hard link count of a file. */
    public static final int PC_LINK_MAX = 1;

    /** The maximum length of a line in canonical mode on a terminal, in bytes. */
    public static final int PC_MAX_CANON = 2;

    /** The maximum length of the input queue of a terminal, in bytes. */
    public static final int PC_MAX_INPUT = 3;

    /** The maximum length of a file name in the directory, in bytes; on Windows in UTF-16 code units. */
    public static final int PC_NAME_MAX = 4;

    /** The maximum length of a path, including the terminating NUL, in bytes; on Windows in UTF-16 code units. */
    public static final int PC_PATH_MAX = 5;

    /** The maximum number of bytes written to a pipe atomically. */
    public static final int PC_PIPE_BUF = 6;

    /** 1 if only privileged processes may change the owner of a file, else 0. */
    public static final int PC_CHOWN_RESTRICTED = 7;

    /** 1 if a file name that is too long is an error, 0 if it is truncated. */
    public static final int PC_NO_TRUNC = 8;

    /** The character value that disables a special character of a terminal. */
    public static final int PC_VDISABLE = 9;

    /** The number of bits needed to represent the maximum file size as a signed number. */
    public static final int PC_FILESIZEBITS = 10;

    /** The maximum length of the target of a symbolic link, in bytes. */
    public static final int PC_SYMLINK_MAX = 11;

    /** 1 if symbolic links are supported, else 0. */
    public static final int PC_2_SYMLINKS = 12;

    /** The recommended alignment of buffers for I/O, in bytes. */
    public static final int PC_REC_XFER_ALIGN = 13;

    /** The minimum allocation size of a file, in bytes. */
    public static final int PC_ALLOC_SIZE_MIN = 14;

    private PathConfName() {
    }
}
