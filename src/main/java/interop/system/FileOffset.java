package interop.system;

import interop.NativeConstants;

/** In place of an offset in a file. */
@NativeConstants("SystemNative_")
public final class FileOffset {
    /** The descriptor's current offset, which moves. */
    public static final int CURRENT_OFFSET = -1;

    private FileOffset() {
    }
}
