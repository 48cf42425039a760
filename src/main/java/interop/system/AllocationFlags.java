package interop.system;

import interop.NativeConstants;

/** What to do with the space of a range of a file: the flags of {@code fallocate(2)}. */
@NativeConstants("SystemNative_")
public final class AllocationFlags {
    /** The size of the file stays. */
    public static final int FALLOC_FL_KEEP_SIZE = 0x01;

    /** With {@link #FALLOC_FL_KEEP_SIZE}: give the space back; what was there reads as zeros. */
    public static final int FALLOC_FL_PUNCH_HOLE = 0x02;

    /** Cut the range out; whole blocks of the file system only. */
    public static final int FALLOC_FL_COLLAPSE_RANGE = 0x08;

    /** What was there reads as zeros. */
    public static final int FALLOC_FL_ZERO_RANGE = 0x10;

    /** Put a hole in; whole blocks of the file system only. */
    public static final int FALLOC_FL_INSERT_RANGE = 0x20;

    private AllocationFlags() {
    }
}
