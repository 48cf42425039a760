package interop.system;

import interop.NativeConstants;

/** What {@code posix_madvise(3)} is told, with values of ours. None of it changes what the memory holds. */
@NativeConstants("SystemNative_")
public final class PosixMemoryAdvice {
    /** No advice. */
    public static final int POSIX_MADV_NORMAL = 0;

    /** Pages will be touched in no order: reading ahead is of no use. */
    public static final int POSIX_MADV_RANDOM = 1;

    /** Pages will be touched in order, once. */
    public static final int POSIX_MADV_SEQUENTIAL = 2;

    /** Pages will be touched soon: read ahead. */
    public static final int POSIX_MADV_WILLNEED = 3;

    /** Pages are not needed for now. Linux: without effect. */
    public static final int POSIX_MADV_DONTNEED = 4;

    private PosixMemoryAdvice() {
    }
}
