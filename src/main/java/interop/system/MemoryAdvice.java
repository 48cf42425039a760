package interop.system;

import interop.NativeConstants;

/** What {@code madvise(2)} is told, with values of ours. */
@NativeConstants("SystemNative_")
public final class MemoryAdvice {
    /** No advice. */
    public static final int MADV_NORMAL = 0;

    /** Pages will be touched in no order: reading ahead is of no use. */
    public static final int MADV_RANDOM = 1;

    /** Pages will be touched in order, once. */
    public static final int MADV_SEQUENTIAL = 2;

    /** Pages will be touched soon: read ahead. */
    public static final int MADV_WILLNEED = 3;

    /**
     * Pages are not needed: what private memory holds is lost, and reads as zeros or as the file. macOS: nothing is
     * lost.
     */
    public static final int MADV_DONTNEED = 4;

    /** What the pages of private memory without a file hold may be lost, until they are written again. */
    public static final int MADV_FREE = 5;

    /** A child process does not have the pages. */
    public static final int MADV_DONTFORK = 6;

    /** Undoes {@link #MADV_DONTFORK}. */
    public static final int MADV_DOFORK = 7;

    /** Huge pages are welcome. */
    public static final int MADV_HUGEPAGE = 8;

    /** Huge pages are not welcome. */
    public static final int MADV_NOHUGEPAGE = 9;

    /** A core dump does not have the pages. */
    public static final int MADV_DONTDUMP = 10;

    /** Undoes {@link #MADV_DONTDUMP}. */
    public static final int MADV_DODUMP = 11;

    /** The first to page out when memory is wanted. */
    public static final int MADV_COLD = 12;

    /** Page out now. */
    public static final int MADV_PAGEOUT = 13;

    /** Have the pages there, as reading them would: EFAULT where the file has none. */
    public static final int MADV_POPULATE_READ = 14;

    /** Have the pages there, as writing them would. */
    public static final int MADV_POPULATE_WRITE = 15;

    private MemoryAdvice() {
    }
}
