package interop.system;

import interop.NativeConstants;

/** How a range of a file will be used: the advice of {@code posix_fadvise(2)}. */
@NativeConstants("SystemNative_")
public final class FileAdvice {
    /** Nothing special is known. */
    public static final int POSIX_FADV_NORMAL = 0;

    /** In no order. */
    public static final int POSIX_FADV_RANDOM = 1;

    /** From lower offsets to higher ones. */
    public static final int POSIX_FADV_SEQUENTIAL = 2;

    /** Soon. */
    public static final int POSIX_FADV_WILLNEED = 3;

    /** Not soon: it need not be kept in memory. */
    public static final int POSIX_FADV_DONTNEED = 4;

    /** Once. */
    public static final int POSIX_FADV_NOREUSE = 5;

    private FileAdvice() {
    }
}
