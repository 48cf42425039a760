package interop.system;

import interop.NativeConstants;

/** Flags of {@code openat(2)} and the other calls with a directory. The values are the same on every platform. */
@NativeConstants("SystemNative_")
public final class AtFlags {
    /** Not a flag: passed for a null directory, meaning the current directory. */
    public static final int AT_FDCWD = -100;

    /** Do not follow a symbolic link: use the link itself. */
    public static final int AT_SYMLINK_NOFOLLOW = 0x0100;

    /** Remove a directory instead of a file. */
    public static final int AT_REMOVEDIR = 0x0200;

    /** Follow a symbolic link: use its target. */
    public static final int AT_SYMLINK_FOLLOW = 0x0400;

    /** Check access for the effective user and group IDs instead of the real ones. */
    public static final int AT_EACCESS = 0x0800;

    /**
     * With an empty path, use the file that the directory handle refers to: a file of any type, also one opened with
     * {@link OpenFlags#O_PATH}; for null the current directory. Has no effect with any other path.
     */
    public static final int AT_EMPTY_PATH = 0x1000;

    private AtFlags() {
    }
}
