package interop.system;

import interop.NativeConstants;

/** How a file system is mounted. macOS has the first five and {@code ST_NOATIME}, Windows {@code ST_RDONLY}. */
@NativeConstants("SystemNative_")
public final class FileSystemFlags {
    /** Nothing can be written to it. */
    public static final int ST_RDONLY = 0x0001;

    /** The bits that have a program run as its owner or group have no effect. */
    public static final int ST_NOSUID = 0x0002;

    /** Device files cannot be used. */
    public static final int ST_NODEV = 0x0004;

    /** Programs cannot be run. */
    public static final int ST_NOEXEC = 0x0008;

    /** Each write returns when data and attributes are on the device. */
    public static final int ST_SYNCHRONOUS = 0x0010;

    /** Locks may bind those who do not ask. */
    public static final int ST_MANDLOCK = 0x0040;

    /** The time of the last access is not kept. */
    public static final int ST_NOATIME = 0x0400;

    /** The time of the last access is not kept for directories. */
    public static final int ST_NODIRATIME = 0x0800;

    /** The time of the last access is kept only where it tells something. */
    public static final int ST_RELATIME = 0x1000;

    /** Symbolic links are not followed. */
    public static final int ST_NOSYMFOLLOW = 0x2000;

    private FileSystemFlags() {
    }
}
