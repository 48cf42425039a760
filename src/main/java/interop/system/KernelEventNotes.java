package interop.system;

import interop.NativeConstants;

/** What to wait for of a kernel event's kind, and what happened: {@code kqueue(2)}. */
@NativeConstants("SystemNative_")
public final class KernelEventNotes {
    /** File: it was removed. */
    public static final int NOTE_DELETE = 0x0001;

    /** File: its content changed, of a directory its entries. */
    public static final int NOTE_WRITE = 0x0002;

    /** File: it grew. */
    public static final int NOTE_EXTEND = 0x0004;

    /** File: its attributes changed. */
    public static final int NOTE_ATTRIB = 0x0008;

    /** File: the number of its names changed. */
    public static final int NOTE_LINK = 0x0010;

    /** File: it was renamed. */
    public static final int NOTE_RENAME = 0x0020;

    /** File: access to it was revoked, or it was unmounted. */
    public static final int NOTE_REVOKE = 0x0040;

    /** File: a lock was given up. */
    public static final int NOTE_FUNLOCK = 0x0100;

    /** To read or write: report not before there is as much as the data say. */
    public static final int NOTE_LOWAT = 0x0001;

    /** Timer: the data count seconds; without one of these, milliseconds. */
    public static final int NOTE_SECONDS = 0x0001;

    /** Timer: the data count microseconds. */
    public static final int NOTE_USECONDS = 0x0002;

    /** Timer: the data count nanoseconds. */
    public static final int NOTE_NSECONDS = 0x0004;

    /** Timer: the data are a point in time. */
    public static final int NOTE_ABSOLUTE = 0x0008;

    /** Process: it ended. */
    public static final int NOTE_EXIT = 0x80000000;

    /** Process: it started another. */
    public static final int NOTE_FORK = 0x40000000;

    /** Process: it became another program. */
    public static final int NOTE_EXEC = 0x20000000;

    /** The caller's own: report it. */
    public static final int NOTE_TRIGGER = 0x01000000;

    /** The caller's own: the bits that it may use. */
    public static final int NOTE_FFLAGSMASK = 0x00FFFFFF;

    private KernelEventNotes() {
    }
}
