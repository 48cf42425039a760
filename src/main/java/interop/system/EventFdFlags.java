package interop.system;

import interop.NativeConstants;

/** Flags of {@code eventfd(2)}. The values are the same on every platform. */
@NativeConstants("SystemNative_")
public final class EventFdFlags {
    /** Semaphore: a read returns 1 and decrements the counter by 1. */
    public static final int EFD_SEMAPHORE = 0x0001;

    /** Close on exec: child processes do not inherit the descriptor. */
    public static final int EFD_CLOEXEC = 0x0010;

    /** Non-blocking: a read or write that would block fails with EAGAIN. */
    public static final int EFD_NONBLOCK = 0x1000;

    private EventFdFlags() {
    }
}
