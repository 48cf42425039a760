package interop.system;

import interop.NativeConstants;

/** The filters of {@code kqueue(2)}: what a kernel event is about. */
@NativeConstants("SystemNative_")
public final class KernelEventFilter {
    /** Data is available to read. */
    public static final int EVFILT_READ = -1;

    /** Writing is possible. */
    public static final int EVFILT_WRITE = -2;

    /** A file or directory changed. */
    public static final int EVFILT_VNODE = -4;

    /** A process exited, forked or executed a program. */
    public static final int EVFILT_PROC = -5;

    /** A signal was delivered to the process. */
    public static final int EVFILT_SIGNAL = -6;

    /** A timer expired. */
    public static final int EVFILT_TIMER = -7;

    /** A user event, triggered by the application. */
    public static final int EVFILT_USER = -10;

    private KernelEventFilter() {
    }
}
