package interop.system;

import interop.NativeConstants;

/** The origin of an offset of {@code lseek(2)}. */
@NativeConstants("SystemNative_")
public final class SeekOrigin {
    /** The start of the file. */
    public static final int SEEK_SET = 0;

    /** The file offset. */
    public static final int SEEK_CUR = 1;

    /** The end of the file. */
    public static final int SEEK_END = 2;

    /** The first data at or after the offset. */
    public static final int SEEK_DATA = 3;

    /** The first hole at or after the offset; the end of every file counts as a hole. */
    public static final int SEEK_HOLE = 4;

    private SeekOrigin() {
    }
}
