package interop.system;

import interop.NativeConstants;

/** What {@code ReadDirectoryChangesW} tells: a number, no set of bits. */
@NativeConstants("SystemNative_")
public final class FileAction {
    /** It was made, or moved into the directory. */
    public static final int FILE_ACTION_ADDED = 1;

    /** It was removed, or moved out of the directory. */
    public static final int FILE_ACTION_REMOVED = 2;

    /** Its content or attributes changed. */
    public static final int FILE_ACTION_MODIFIED = 3;

    /** It was renamed from this name; the new one's event follows. */
    public static final int FILE_ACTION_RENAMED_OLD_NAME = 4;

    /** It was renamed to this name. */
    public static final int FILE_ACTION_RENAMED_NEW_NAME = 5;

    private FileAction() {
    }
}
