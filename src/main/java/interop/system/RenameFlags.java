package interop.system;

import interop.NativeConstants;

/** The flags of {@code renameat2(2)}, of which a call takes at most one. */
@NativeConstants("SystemNative_")
public final class RenameFlags {
    /** Fail with EEXIST if the new path exists. */
    public static final int RENAME_NOREPLACE = 1;

    /** Exchange the two files atomically; both must exist. */
    public static final int RENAME_EXCHANGE = 2;

    private RenameFlags() {
    }
}
