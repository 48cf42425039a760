package interop.system;

import interop.NativeConstants;

/** The flags of {@code mlockall(2)}, with values of ours. */
@NativeConstants("SystemNative_")
public final class MemoryLockFlags {
    /** What is mapped now. */
    public static final int MCL_CURRENT = 1;

    /** What will be mapped. */
    public static final int MCL_FUTURE = 2;

    /** Pages only when they are first touched; with one of the others. */
    public static final int MCL_ONFAULT = 4;

    private MemoryLockFlags() {
    }
}
