package interop.system;

import interop.NativeConstants;

/** The changes to wait for with {@code ReadDirectoryChangesW}. */
@NativeConstants("SystemNative_")
public final class NotifyFilter {
    /** Creation, deletion or renaming of a file. */
    public static final int FILE_NOTIFY_CHANGE_FILE_NAME = 0x0001;

    /** Creation, deletion or renaming of a directory. */
    public static final int FILE_NOTIFY_CHANGE_DIR_NAME = 0x0002;

    /** Change of attributes. */
    public static final int FILE_NOTIFY_CHANGE_ATTRIBUTES = 0x0004;

    /** Change of a file size, when it is written to disk. */
    public static final int FILE_NOTIFY_CHANGE_SIZE = 0x0008;

    /** Change of a last write time, when it is written to disk. */
    public static final int FILE_NOTIFY_CHANGE_LAST_WRITE = 0x0010;

    /** Change of a last access time. */
    public static final int FILE_NOTIFY_CHANGE_LAST_ACCESS = 0x0020;

    /** Change of a creation time. */
    public static final int FILE_NOTIFY_CHANGE_CREATION = 0x0040;

    /** Change of a security descriptor. */
    public static final int FILE_NOTIFY_CHANGE_SECURITY = 0x0100;

    private NotifyFilter() {
    }
}
