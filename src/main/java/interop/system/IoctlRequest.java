package interop.system;

import interop.NativeConstants;

/** What {@link SystemNative#ioctl} can ask a device for, with values of ours. */
@NativeConstants("SystemNative_")
public final class IoctlRequest {
    /** How many bytes can be read now. */
    public static final int FIONREAD = 0;

    /** The size of a block device in bytes. */
    public static final int BLKGETSIZE64 = 1;

    /** What a block device reads and writes at once, and what O_DIRECT must be aligned to, in bytes. */
    public static final int BLKSSZGET = 2;

    /** What it writes without reading first, in bytes. */
    public static final int BLKPBSZGET = 3;

    private IoctlRequest() {
    }
}
