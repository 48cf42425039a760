package interop.system;

import interop.NativeConstants;

/** The flags of kernel events: {@code kqueue(2)}. */
@NativeConstants("SystemNative_")
public final class KernelEventFlags {
    /** Adds the event to the queue, or modifies it. */
    public static final int EV_ADD = 0x0001;

    /** Removes the event from the queue. */
    public static final int EV_DELETE = 0x0002;

    /** Enables the event. */
    public static final int EV_ENABLE = 0x0004;

    /** Disables the event: it is not returned until it is enabled. */
    public static final int EV_DISABLE = 0x0008;

    /** Returns the event once and then removes it. */
    public static final int EV_ONESHOT = 0x0010;

    /** Resets the state of the event after it is returned. */
    public static final int EV_CLEAR = 0x0020;

    /** Disables the event after it is returned. */
    public static final int EV_DISPATCH = 0x0080;

    /** Set in a returned event: end of file, or the peer has disconnected. */
    public static final int EV_EOF = 0x8000;

    private KernelEventFlags() {
    }
}
