package interop.system;

import interop.NativeConstants;

/** The filter flags of kernel events: {@code kqueue(2)}. */
@NativeConstants("SystemNative_")
public final class KernelEventNotes {
    /** {@code EVFILT_VNODE}: the file was removed. */
    public static final int NOTE_DELETE = 0x0001;

    /** {@code EVFILT_VNODE}: the content of the file changed, or the entries of the directory. */
    public static final int NOTE_WRITE = 0x0002;

    /** {@code EVFILT_VNODE}: the file was extended. */
    public static final int NOTE_EXTEND = 0x0004;

    /** {@code EVFILT_VNODE}: the attributes of the file changed. */
    public static final int NOTE_ATTRIB = 0x0008;

    /** {@code EVFILT_VNODE}: the hard link count of the file changed. */
    public static final int NOTE_LINK = 0x0010;

    /** {@code EVFILT_VNODE}: the file was renamed. */
    public static final int NOTE_RENAME = 0x0020;

    /** {@code EVFILT_VNODE}: access to the file was revoked, or its file system unmounted. */
    public static final int NOTE_REVOKE = 0x0040;

    /** {@code EVFILT_VNODE}: the file was unlocked. */
    public static final int NOTE_FUNLOCK = 0x0100;

    /**
     * {@code EVFILT_READ}, {@code EVFILT_WRITE}: return the event only if at least {@code data} bytes are available.
     */
    public static final int NOTE_LOWAT = 0x0001;

    /** {@code EVFILT_TIMER}: {@code data} is in seconds; the default is milliseconds. */
    public static final int NOTE_SECONDS = 0x0001;

    /** {@code EVFILT_TIMER}: {@code data} is in microseconds. */
    public static final int NOTE_USECONDS = 0x0002;

    /** {@code EVFILT_TIMER}: {@code data} is in nanoseconds. */
    public static final int NOTE_NSECONDS = 0x0004;

    /** {@code EVFILT_TIMER}: {@code data} is an absolute time. */
    public static final int NOTE_ABSOLUTE = 0x0008;

    /** {@code EVFILT_PROC}: the process exited. */
    public static final int NOTE_EXIT = 0x80000000;

    /** {@code EVFILT_PROC}: the process called fork(2). */
    public static final int NOTE_FORK = 0x40000000;

    /** {@code EVFILT_PROC}: the process called execve(2). */
    public static final int NOTE_EXEC = 0x20000000;

    /** {@code EVFILT_USER}: trigger the event. */
    public static final int NOTE_TRIGGER = 0x01000000;

    /** {@code EVFILT_USER}: the mask of the bits that the application may define. */
    public static final int NOTE_FFLAGSMASK = 0x00FFFFFF;

    private KernelEventNotes() {
    }
}
