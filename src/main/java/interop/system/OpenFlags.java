package interop.system;

import interop.NativeConstants;

/** The flags of {@code open(2)}. The values are the same on every platform. */
@NativeConstants("SystemNative_")
public final class OpenFlags {
    /** Open for reading only. */
    public static final int O_RDONLY = 0x0000;

    /** Open for writing only. */
    public static final int O_WRONLY = 0x0001;

    /** Open for reading and writing. */
    public static final int O_RDWR = 0x0002;

    /** Close on exec: child processes do not inherit the descriptor. */
    public static final int O_CLOEXEC = 0x0010;

    /** Create the file if it does not exist. */
    public static final int O_CREAT = 0x0020;

    /** With {@link #O_CREAT}: fail with EEXIST if the file exists. */
    public static final int O_EXCL = 0x0040;

    /** Truncate an existing file to length 0. */
    public static final int O_TRUNC = 0x0080;

    /** Synchronous writes: each write returns when data and metadata are on the device. */
    public static final int O_SYNC = 0x0100;

    /** Fail with ELOOP if the last component of the path is a symbolic link. */
    public static final int O_NOFOLLOW = 0x0200;

    /** Append: each write goes to the end of the file. */
    public static final int O_APPEND = 0x0400;

    /** Fail with ENOTDIR if the file is not a directory. */
    public static final int O_DIRECTORY = 0x0800;

    /** Non-blocking: calls that would block fail with EAGAIN. Windows: ENOTSUP, except for pipes. */
    public static final int O_NONBLOCK = 0x1000;

    /** Synchronous data writes: each write returns when the data is on the device. */
    public static final int O_DSYNC = 0x2000;

    /** Do not make a terminal the controlling terminal of the process. */
    public static final int O_NOCTTY = 0x4000;

    /**
     * Direct I/O, bypassing the page cache; buffers, lengths and offsets must be aligned as the file system requires.
     * macOS: ENOTSUP. Windows: ENOTSUP with {@link #O_APPEND}.
     */
    public static final int O_DIRECT = 0x8000;

    /**
     * With {@link #O_WRONLY} or {@link #O_RDWR}: make an unnamed file on the file system of the given directory.
     * Without {@link #O_EXCL}, {@link SystemNative#linkAt} with {@link AtFlags#AT_EMPTY_PATH} can give it a name;
     * otherwise the file is freed with its last descriptor. ENOTSUP if the file system does not support it, and on
     * macOS and Windows.
     */
    public static final int O_TMPFILE = 0x10000;

    /**
     * Refer to the location of a file without opening the file itself, which takes no permission on it and gives no
     * access to its content. For calls with a directory handle and {@link AtFlags#AT_EMPTY_PATH}; with {@link
     * #O_NOFOLLOW} a symbolic link itself. Flags other than {@link #O_DIRECTORY}, {@link #O_NOFOLLOW} and {@link
     * #O_CLOEXEC} are ignored. macOS: ENOTSUP.
     */
    public static final int O_PATH = 0x20000;

    private OpenFlags() {
    }
}
