package interop.system;

import interop.NativeConstants;

/** What can no longer be done with a file in memory: {@code fcntl(2)}. */
@NativeConstants("SystemNative_")
public final class Seals {
    /** No further seals. */
    public static final int F_SEAL_SEAL = 0x01;

    /** It does not become smaller. */
    public static final int F_SEAL_SHRINK = 0x02;

    /** It does not become larger. */
    public static final int F_SEAL_GROW = 0x04;

    /** Its content does not change. */
    public static final int F_SEAL_WRITE = 0x08;

    /** Its content changes only by mappings that there are already; since Linux 5.1. */
    public static final int F_SEAL_FUTURE_WRITE = 0x10;

    /** Whether it can be executed does not change; since Linux 6.3. */
    public static final int F_SEAL_EXEC = 0x20;

    private Seals() {
    }
}
