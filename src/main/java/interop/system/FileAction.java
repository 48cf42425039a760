package interop.system;

import interop.NativeConstants;

/** What happened to a file, as {@code ReadDirectoryChangesW} reports it: one number, not a set. */
@NativeConstants("SystemNative_")
public final class FileAction {
    /** The file was added to the directory: created or moved in. */
    public static final int FILE_ACTION_ADDED = 1;

    /** The file was removed from the directory: deleted or moved out. */
    public static final int FILE_ACTION_REMOVED = 2;

    /** The content or attributes of the file changed. */
    public static final int FILE_ACTION_MODIFIED = 3;

    /** The file was renamed, and this is the old name; the event with the new name follows. */
    public static final int FILE_ACTION_RENAMED_OLD_NAME = 4;

    /** The file was renamed, and this is the new name. */
    public static final int FILE_ACTION_RENAMED_NEW_NAME = 5;

    private FileAction() {
    }
}
