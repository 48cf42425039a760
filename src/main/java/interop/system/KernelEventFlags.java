package interop.system;

import interop.NativeConstants;

/** What to do with what a queue of kernel events waits for: {@code kqueue(2)}. */
@NativeConstants("SystemNative_")
public final class KernelEventFlags {
    /** Wait for it, or wait for something else of it. */
    public static final int EV_ADD = 0x0001;

    /** Wait for it no longer. */
    public static final int EV_DELETE = 0x0002;

    /** Report it. */
    public static final int EV_ENABLE = 0x0004;

    /** Do not report it until it is enabled. */
    public static final int EV_DISABLE = 0x0008;

    /** Report it once and wait for it no longer. */
    public static final int EV_ONESHOT = 0x0010;

    /** Begin anew with each report. */
    public static final int EV_CLEAR = 0x0020;

    /** Disable it with each report. */
    public static final int EV_DISPATCH = 0x0080;

    /** In an event: the other end is gone. */
    public static final int EV_EOF = 0x8000;

    private KernelEventFlags() {
    }
}
