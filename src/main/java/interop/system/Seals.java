package interop.system;

import interop.NativeConstants;

/** The seals of an in-memory file, {@code fcntl(2)}: operations that are no longer possible. */
@NativeConstants("SystemNative_")
public final class Seals {
    /** No more seals can be added. */
    public static final int F_SEAL_SEAL = 0x01;

    /** The file cannot shrink. */
    public static final int F_SEAL_SHRINK = 0x02;

    /** The file cannot grow. */
    public static final int F_SEAL_GROW = 0x04;

    /** The content cannot be changed. */
    public static final int F_SEAL_WRITE = 0x08;

    /** The content can be changed only through existing mappings; since Linux 5.1. */
    public static final int F_SEAL_FUTURE_WRITE = 0x10;

    /** The execute permission cannot be changed; since Linux 6.3. */
    public static final int F_SEAL_EXEC = 0x20;

    private Seals() {
    }
}
