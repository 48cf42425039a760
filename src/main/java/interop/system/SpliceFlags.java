package interop.system;

import interop.NativeConstants;

/** The flags of {@code splice(2)} and {@code tee(2)}. */
@NativeConstants("SystemNative_")
public final class SpliceFlags {
    /** Move pages instead of copying them, if possible. */
    public static final int SPLICE_F_MOVE = 0x1;

    /** Fail with EAGAIN instead of blocking on a pipe. */
    public static final int SPLICE_F_NONBLOCK = 0x2;

    /** More data will follow: a socket need not send at once. */
    public static final int SPLICE_F_MORE = 0x4;

    private SpliceFlags() {
    }
}
