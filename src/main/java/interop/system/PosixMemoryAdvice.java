package interop.system;

import interop.NativeConstants;

/**
 * The advice of {@code posix_madvise(3)}; none changes the content of memory. The values are the same on every
 * platform.
 */
@NativeConstants("SystemNative_")
public final class PosixMemoryAdvice {
    /** No advice. */
    public static final int POSIX_MADV_NORMAL = 0;

    /** Random access: reading ahead is of little use. */
    public static final int POSIX_MADV_RANDOM = 1;

    /** Sequential access, each page once. */
    public static final int POSIX_MADV_SEQUENTIAL = 2;

    /** Access in the near future: read ahead. */
    public static final int POSIX_MADV_WILLNEED = 3;

    /** No access in the near future. Has no effect on Linux. */
    public static final int POSIX_MADV_DONTNEED = 4;

    private PosixMemoryAdvice() {
    }
}
