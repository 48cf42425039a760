package interop.system;

import interop.NativeConstants;

/** A special value for an offset in a file. */
@NativeConstants("SystemNative_")
public final class FileOffset {
    /** The file offset of the descriptor, which is advanced. */
    public static final int CURRENT_OFFSET = -1;

    private FileOffset() {
    }
}
