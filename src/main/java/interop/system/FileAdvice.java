package interop.system;

import interop.NativeConstants;

/** The advice of {@code posix_fadvise(2)}: the expected access to a byte range of a file. */
@NativeConstants("SystemNative_")
public final class FileAdvice {
    /** No advice. */
    public static final int POSIX_FADV_NORMAL = 0;

    /** Random access. */
    public static final int POSIX_FADV_RANDOM = 1;

    /** Sequential access, from lower to higher offsets. */
    public static final int POSIX_FADV_SEQUENTIAL = 2;

    /** Access in the near future. */
    public static final int POSIX_FADV_WILLNEED = 3;

    /** No access in the near future: the range need not stay in the page cache. */
    public static final int POSIX_FADV_DONTNEED = 4;

    /** Access only once. */
    public static final int POSIX_FADV_NOREUSE = 5;

    private FileAdvice() {
    }
}
