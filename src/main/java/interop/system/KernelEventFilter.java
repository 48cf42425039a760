package interop.system;

import interop.NativeConstants;

/** What a kernel event is about: {@code kqueue(2)}. */
@NativeConstants("SystemNative_")
public final class KernelEventFilter {
    /** There is something to read. */
    public static final int EVFILT_READ = -1;

    /** There is room to write. */
    public static final int EVFILT_WRITE = -2;

    /** A file or directory changed. */
    public static final int EVFILT_VNODE = -4;

    /** A process did something. */
    public static final int EVFILT_PROC = -5;

    /** A signal came. */
    public static final int EVFILT_SIGNAL = -6;

    /** A time is over. */
    public static final int EVFILT_TIMER = -7;

    /** Some thread of the caller's says so. */
    public static final int EVFILT_USER = -10;

    private KernelEventFilter() {
    }
}
