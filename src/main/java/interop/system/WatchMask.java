package interop.system;

import interop.NativeConstants;

/** What inotify watches for, how, and what happened: {@code inotify(7)}. */
@NativeConstants("SystemNative_")
public final class WatchMask {
    /** It was read. */
    public static final int IN_ACCESS = 0x00000001;

    /** It was written, or cut. */
    public static final int IN_MODIFY = 0x00000002;

    /** Its attributes changed: permissions, times, owner, number of names. */
    public static final int IN_ATTRIB = 0x00000004;

    /** It was closed that had been open for writing. */
    public static final int IN_CLOSE_WRITE = 0x00000008;

    /** It was closed that had not been open for writing. */
    public static final int IN_CLOSE_NOWRITE = 0x00000010;

    /** It was opened. */
    public static final int IN_OPEN = 0x00000020;

    /** It was moved from this name; the other name's event has the same cookie. */
    public static final int IN_MOVED_FROM = 0x00000040;

    /** It was moved to this name; the other name's event has the same cookie. */
    public static final int IN_MOVED_TO = 0x00000080;

    /** It was created, or got another name. */
    public static final int IN_CREATE = 0x00000100;

    /** The name was removed. */
    public static final int IN_DELETE = 0x00000200;

    /** What is watched was itself removed. */
    public static final int IN_DELETE_SELF = 0x00000400;

    /** What is watched was itself moved. */
    public static final int IN_MOVE_SELF = 0x00000800;

    /** To watch: fail with ENOTDIR unless it is a directory. */
    public static final int IN_ONLYDIR = 0x01000000;

    /** To watch: a symbolic link itself. */
    public static final int IN_DONT_FOLLOW = 0x02000000;

    /** To watch: without events of files whose name was removed while they are open. */
    public static final int IN_EXCL_UNLINK = 0x04000000;

    /** To watch: fail with EEXIST for what is watched already; Linux before 4.18 passes over it. */
    public static final int IN_MASK_CREATE = 0x10000000;

    /** To watch: add to what is watched for already. */
    public static final int IN_MASK_ADD = 0x20000000;

    /** To watch: end with the first event. */
    public static final int IN_ONESHOT = 0x80000000;

    /** In an event: what the watched file is on was unmounted. */
    public static final int IN_UNMOUNT = 0x00002000;

    /** In an event, with a watch of -1: events were lost. */
    public static final int IN_Q_OVERFLOW = 0x00004000;

    /** In an event: the watch has ended, and its number may be given to another. */
    public static final int IN_IGNORED = 0x00008000;

    /** In an event: it is about a directory. */
    public static final int IN_ISDIR = 0x40000000;

    private WatchMask() {
    }
}
