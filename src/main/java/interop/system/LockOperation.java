package interop.system;

import interop.NativeConstants;

/** What to do with the lock on a file: {@code flock(2)}. One of the first three, and {@link #LOCK_NB}. */
@NativeConstants("SystemNative_")
public final class LockOperation {
    /** Share the file with others that do so. */
    public static final int LOCK_SH = 1;

    /** Have the file alone. */
    public static final int LOCK_EX = 2;

    /** Unlock it. */
    public static final int LOCK_UN = 8;

    /** Fail with EAGAIN where the call would wait. */
    public static final int LOCK_NB = 4;

    private LockOperation() {
    }
}
