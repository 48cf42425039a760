package interop.system;

import interop.NativeConstants;

/** The types of locks on a byte range, {@code fcntl(2)}: one of the first three, optionally with {@link #F_WAIT}. */
@NativeConstants("SystemNative_")
public final class LockType {
    /** A shared (read) lock. */
    public static final int F_RDLCK = 0;

    /** An exclusive (write) lock. */
    public static final int F_WRLCK = 1;

    /** Remove the lock. */
    public static final int F_UNLCK = 2;

    /** Wait until conflicting locks are released. */
    public static final int F_WAIT = 0x10;

    private LockType() {
    }
}
