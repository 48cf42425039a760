package interop.system;

import interop.NativeConstants;

/** The flags of {@code mlockall(2)}. The values are the same on every platform. */
@NativeConstants("SystemNative_")
public final class MemoryLockFlags {
    /** Lock all pages that are mapped now. */
    public static final int MCL_CURRENT = 1;

    /** Lock all pages that will be mapped. */
    public static final int MCL_FUTURE = 2;

    /** With one of the others: lock pages only when they are first accessed. */
    public static final int MCL_ONFAULT = 4;

    private MemoryLockFlags() {
    }
}
