package interop.system;

import interop.NativeConstants;

/** The flags of {@code fallocate(2)}: how to change the space allocated to a byte range of a file. */
@NativeConstants("SystemNative_")
public final class AllocationFlags {
    /** Keep the file size unchanged. */
    public static final int FALLOC_FL_KEEP_SIZE = 0x01;

    /** With {@link #FALLOC_FL_KEEP_SIZE}: deallocate the range, which then reads as zeros. */
    public static final int FALLOC_FL_PUNCH_HOLE = 0x02;

    /** Remove the range from the file without leaving a hole; whole file system blocks only. */
    public static final int FALLOC_FL_COLLAPSE_RANGE = 0x08;

    /** Make the range read as zeros. */
    public static final int FALLOC_FL_ZERO_RANGE = 0x10;

    /** Insert a hole without overwriting data; whole file system blocks only. */
    public static final int FALLOC_FL_INSERT_RANGE = 0x20;

    private AllocationFlags() {
    }
}
