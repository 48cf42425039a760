package interop.system;

import interop.NativeConstants;

/** What an offset of {@code lseek(2)} counts from. */
@NativeConstants("SystemNative_")
public final class SeekOrigin {
    /** The start of the file. */
    public static final int SEEK_SET = 0;

    /** The current offset. */
    public static final int SEEK_CUR = 1;

    /** The end of the file. */
    public static final int SEEK_END = 2;

    /** The first data at the offset or behind it. */
    public static final int SEEK_DATA = 3;

    /** The first hole at the offset or behind it; each file has one at its end. */
    public static final int SEEK_HOLE = 4;

    private SeekOrigin() {
    }
}
