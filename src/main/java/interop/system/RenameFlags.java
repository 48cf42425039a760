package interop.system;

import interop.NativeConstants;

/** How to rename: the flags of {@code renameat2(2)}, of which a call takes one. */
@NativeConstants("SystemNative_")
public final class RenameFlags {
    /** Replace nothing. */
    public static final int RENAME_NOREPLACE = 1;

    /** Give each the name of the other. */
    public static final int RENAME_EXCHANGE = 2;

    private RenameFlags() {
    }
}
