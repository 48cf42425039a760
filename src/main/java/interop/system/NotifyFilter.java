package interop.system;

import interop.NativeConstants;

/** What {@code ReadDirectoryChangesW} waits for. */
@NativeConstants("SystemNative_")
public final class NotifyFilter {
    /** Files that are made, removed or renamed. */
    public static final int FILE_NOTIFY_CHANGE_FILE_NAME = 0x0001;

    /** Directories that are made, removed or renamed. */
    public static final int FILE_NOTIFY_CHANGE_DIR_NAME = 0x0002;

    /** Attributes. */
    public static final int FILE_NOTIFY_CHANGE_ATTRIBUTES = 0x0004;

    /** Sizes, once they are written to the disk. */
    public static final int FILE_NOTIFY_CHANGE_SIZE = 0x0008;

    /** Times of the last modification, once they are written to the disk. */
    public static final int FILE_NOTIFY_CHANGE_LAST_WRITE = 0x0010;

    /** Times of the last access. */
    public static final int FILE_NOTIFY_CHANGE_LAST_ACCESS = 0x0020;

    /** Times of creation. */
    public static final int FILE_NOTIFY_CHANGE_CREATION = 0x0040;

    /** Security descriptors. */
    public static final int FILE_NOTIFY_CHANGE_SECURITY = 0x0100;

    private NotifyFilter() {
    }
}
