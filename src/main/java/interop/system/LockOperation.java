package interop.system;

import interop.NativeConstants;

/** The operations of {@code flock(2)}: one of the first three, optionally with {@link #LOCK_NB}. */
@NativeConstants("SystemNative_")
public final class LockOperation {
    /** Place a shared lock. */
    public static final int LOCK_SH = 1;

    /** Place an exclusive lock. */
    public static final int LOCK_EX = 2;

    /** Remove the lock. */
    public static final int LOCK_UN = 8;

    /** Fail with EAGAIN instead of waiting. */
    public static final int LOCK_NB = 4;

    private LockOperation() {
    }
}
