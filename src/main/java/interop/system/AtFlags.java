package interop.system;

import interop.NativeConstants;

/** Flags of the calls that take a path under a directory: {@code openat(2)} and its family, with values of ours. */
@NativeConstants("SystemNative_")
public final class AtFlags {
    /** No flag: what crosses for a directory that is null, which means the current one. */
    public static final int AT_FDCWD = -100;

    /** A symbolic link itself, in place of what it leads to. */
    public static final int AT_SYMLINK_NOFOLLOW = 0x0100;

    /** Remove a directory, and nothing else. */
    public static final int AT_REMOVEDIR = 0x0200;

    /** What a symbolic link leads to, in place of the link itself. */
    public static final int AT_SYMLINK_FOLLOW = 0x0400;

    /** For the effective user and group of the process, in place of the real ones. */
    public static final int AT_EACCESS = 0x0800;

    /**
     * An empty path is what the handle itself is open on, of any type, also by {@link OpenFlags#O_PATH}; and the
     * current directory for null. Another path is as without the flag.
     */
    public static final int AT_EMPTY_PATH = 0x1000;

    private AtFlags() {
    }
}
