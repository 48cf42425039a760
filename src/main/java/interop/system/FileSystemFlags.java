package interop.system;

import interop.NativeConstants;

/** Mount flags of a file system. macOS has the first five and {@code ST_NOATIME}, Windows {@code ST_RDONLY}. */
@NativeConstants("SystemNative_")
public final class FileSystemFlags {
    /** The file system is mounted read-only. */
    public static final int ST_RDONLY = 0x0001;

    /** The set-user-ID and set-group-ID bits are ignored. */
    public static final int ST_NOSUID = 0x0002;

    /** Device files cannot be opened. */
    public static final int ST_NODEV = 0x0004;

    /** Programs cannot be executed. */
    public static final int ST_NOEXEC = 0x0008;

    /** Writes are synchronous, as with {@link OpenFlags#O_SYNC}. */
    public static final int ST_SYNCHRONOUS = 0x0010;

    /** Mandatory locking is permitted. */
    public static final int ST_MANDLOCK = 0x0040;

    /** Access times are not updated. */
    public static final int ST_NOATIME = 0x0400;

    /** Access times of directories are not updated. */
    public static final int ST_NODIRATIME = 0x0800;

    /** Access times are updated only relative to the modification and status change time. */
    public static final int ST_RELATIME = 0x1000;

    /** Symbolic links are not followed. */
    public static final int ST_NOSYMFOLLOW = 0x2000;

    private FileSystemFlags() {
    }
}
