package interop.system;

import interop.NativeConstants;

/** The events and flags of {@code inotify(7)}. */
@NativeConstants("SystemNative_")
public final class WatchMask {
    /** The file was read or executed. */
    public static final int IN_ACCESS = 0x00000001;

    /** The file was written or truncated. */
    public static final int IN_MODIFY = 0x00000002;

    /** Metadata changed: permissions, times, owner, hard link count. */
    public static final int IN_ATTRIB = 0x00000004;

    /** A file that was open for writing was closed. */
    public static final int IN_CLOSE_WRITE = 0x00000008;

    /** A file that was not open for writing was closed. */
    public static final int IN_CLOSE_NOWRITE = 0x00000010;

    /** The file was opened. */
    public static final int IN_OPEN = 0x00000020;

    /** The file was moved away; this is the old name, and the event with the new name has the same cookie. */
    public static final int IN_MOVED_FROM = 0x00000040;

    /** The file was moved here; this is the new name, and the event with the old name has the same cookie. */
    public static final int IN_MOVED_TO = 0x00000080;

    /** A file, directory or link was created in the directory. */
    public static final int IN_CREATE = 0x00000100;

    /** A file, directory or link was removed from the directory. */
    public static final int IN_DELETE = 0x00000200;

    /** The watched file itself was removed. */
    public static final int IN_DELETE_SELF = 0x00000400;

    /** The watched file itself was moved. */
    public static final int IN_MOVE_SELF = 0x00000800;

    /** For a new watch: fail with ENOTDIR if the file is not a directory. */
    public static final int IN_ONLYDIR = 0x01000000;

    /** For a new watch: do not follow a symbolic link. */
    public static final int IN_DONT_FOLLOW = 0x02000000;

    /** For a new watch: no events for files after they have been unlinked from the directory. */
    public static final int IN_EXCL_UNLINK = 0x04000000;

    /** For a new watch: fail with EEXIST if the file is watched already. Ignored by Linux before 4.18. */
    public static final int IN_MASK_CREATE = 0x10000000;

    /** For a new watch: add to the mask of an existing watch instead of replacing it. */
    public static final int IN_MASK_ADD = 0x20000000;

    /** For a new watch: remove the watch after one event. */
    public static final int IN_ONESHOT = 0x80000000;

    /** In an event: the file system of the watched file was unmounted. */
    public static final int IN_UNMOUNT = 0x00002000;

    /** In an event, with watch descriptor -1: the queue overflowed, and events were lost. */
    public static final int IN_Q_OVERFLOW = 0x00004000;

    /** In an event: the watch was removed, and its descriptor may be reused. */
    public static final int IN_IGNORED = 0x00008000;

    /** In an event: the file is a directory. */
    public static final int IN_ISDIR = 0x40000000;

    private WatchMask() {
    }
}
