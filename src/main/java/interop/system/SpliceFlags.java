package interop.system;

import interop.NativeConstants;

/** How to move bytes through a pipe: the flags of {@code splice(2)} and {@code tee(2)}. */
@NativeConstants("SystemNative_")
public final class SpliceFlags {
    /** Move pages rather than copy them, where the system can. */
    public static final int SPLICE_F_MOVE = 0x1;

    /** Fail with EAGAIN where the call would wait for a pipe. */
    public static final int SPLICE_F_NONBLOCK = 0x2;

    /** More will follow: a socket need not send at once. */
    public static final int SPLICE_F_MORE = 0x4;

    private SpliceFlags() {
    }
}
