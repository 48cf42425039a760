package interop.system;

import interop.NativeConstants;

/** How to open a file: the flags of {@code open(2)}, with values of ours. */
@NativeConstants("SystemNative_")
public final class OpenFlags {
    /** For reading only. */
    public static final int O_RDONLY = 0x0000;

    /** For writing only. */
    public static final int O_WRONLY = 0x0001;

    /** For reading and writing. */
    public static final int O_RDWR = 0x0002;

    /** Child processes do not inherit it. */
    public static final int O_CLOEXEC = 0x0010;

    /** Create the file if there is none. */
    public static final int O_CREAT = 0x0020;

    /** With {@link #O_CREAT}: fail with EEXIST if there is one. */
    public static final int O_EXCL = 0x0040;

    /** Cut an existing file to no bytes. */
    public static final int O_TRUNC = 0x0080;

    /** Each write returns when data and attributes are on the device. */
    public static final int O_SYNC = 0x0100;

    /** Fail with ELOOP if the last part of the path is a symbolic link. */
    public static final int O_NOFOLLOW = 0x0200;

    /** Each write goes to the end of the file. */
    public static final int O_APPEND = 0x0400;

    /** Fail with ENOTDIR unless it is a directory. */
    public static final int O_DIRECTORY = 0x0800;

    /** Fail with EAGAIN where a call would wait. */
    public static final int O_NONBLOCK = 0x1000;

    /** Each write returns when the data is on the device. */
    public static final int O_DSYNC = 0x2000;

    /** A terminal does not become the controlling terminal of the process. */
    public static final int O_NOCTTY = 0x4000;

    /** Bypass the page cache; buffers and offsets must be aligned as the file system demands. */
    public static final int O_DIRECT = 0x8000;

    /**
     * With {@link #O_WRONLY} or {@link #O_RDWR}: make a file without a name on the file system of the directory that
     * the path leads to. {@link SystemNative#linkAt} with {@link AtFlags#AT_EMPTY_PATH} can give it one, unless there
     * was {@link #O_EXCL}; it goes with its last handle. ENOTSUP where the file system has no such thing. macOS,
     * Windows: ENOTSUP.
     */
    public static final int O_TMPFILE = 0x10000;

    /**
     * Stand for what has the path, with no right to its content: no right to the file is needed. For calls under a
     * directory and {@link AtFlags#AT_EMPTY_PATH}; with {@link #O_NOFOLLOW} for a symbolic link itself. Only {@link
     * #O_DIRECTORY}, {@link #O_NOFOLLOW} and {@link #O_CLOEXEC} have an effect beside it. macOS: ENOTSUP.
     */
    public static final int O_PATH = 0x20000;

    private OpenFlags() {
    }
}
