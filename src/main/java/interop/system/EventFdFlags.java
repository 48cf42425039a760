package interop.system;

import interop.NativeConstants;

/** How a counter of {@code eventfd(2)} behaves, with values of ours. */
@NativeConstants("SystemNative_")
public final class EventFdFlags {
    /** A read takes 1 from the counter, not all. */
    public static final int EFD_SEMAPHORE = 0x0001;

    /** Child processes do not inherit it. */
    public static final int EFD_CLOEXEC = 0x0010;

    /** Fail with EAGAIN where a read or write would wait. */
    public static final int EFD_NONBLOCK = 0x1000;

    private EventFdFlags() {
    }
}
