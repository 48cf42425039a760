package interop.system;

import interop.NativeConstants;

/** The advice of {@code madvise(2)}. The values are the same on every platform. */
@NativeConstants("SystemNative_")
public final class MemoryAdvice {
    /** No advice. */
    public static final int MADV_NORMAL = 0;

    /** Random access: reading ahead is of little use. */
    public static final int MADV_RANDOM = 1;

    /** Sequential access, each page once. */
    public static final int MADV_SEQUENTIAL = 2;

    /** Access in the near future: read ahead. */
    public static final int MADV_WILLNEED = 3;

    /**
     * No access in the near future: pages of private memory are discarded, and then read as zeros or as the file. On
     * macOS nothing is discarded.
     */
    public static final int MADV_DONTNEED = 4;

    /** The pages of private anonymous memory may be discarded until they are written again. */
    public static final int MADV_FREE = 5;

    /** Do not map the pages in a child process. */
    public static final int MADV_DONTFORK = 6;

    /** Undo {@link #MADV_DONTFORK}. */
    public static final int MADV_DOFORK = 7;

    /** Enable transparent huge pages. */
    public static final int MADV_HUGEPAGE = 8;

    /** Disable transparent huge pages. */
    public static final int MADV_NOHUGEPAGE = 9;

    /** Exclude the pages from a core dump. */
    public static final int MADV_DONTDUMP = 10;

    /** Undo {@link #MADV_DONTDUMP}. */
    public static final int MADV_DODUMP = 11;

    /** Deactivate the pages: reclaim them first under memory pressure. */
    public static final int MADV_COLD = 12;

    /** Page out the pages now. */
    public static final int MADV_PAGEOUT = 13;

    /** Populate the page tables readable, faulting in the pages as if read; EFAULT beyond the end of the file. */
    public static final int MADV_POPULATE_READ = 14;

    /** Populate the page tables writable, faulting in the pages as if written. */
    public static final int MADV_POPULATE_WRITE = 15;

    private MemoryAdvice() {
    }
}
