package interop.system;

import interop.NativeConstants;

/** What to do with the lock on a part of a file: {@code fcntl(2)}. One of the first three, and {@link #F_WAIT}. */
@NativeConstants("SystemNative_")
public final class LockType {
    /** Share it with others that do so. */
    public static final int F_RDLCK = 0;

    /** Have it alone. */
    public static final int F_WRLCK = 1;

    /** Unlock it. */
    public static final int F_UNLCK = 2;

    /** Wait for as long as another has it. */
    public static final int F_WAIT = 0x10;

    private LockType() {
    }
}
