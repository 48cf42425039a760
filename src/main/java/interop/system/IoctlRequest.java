package interop.system;

import interop.NativeConstants;

/** The requests of {@link SystemNative#ioctl}. The values are the same on every platform. */
@NativeConstants("SystemNative_")
public final class IoctlRequest {
    /** The number of bytes that can be read without blocking. */
    public static final int FIONREAD = 0;

    /** The size of a block device in bytes. */
    public static final int BLKGETSIZE64 = 1;

    /** The logical sector size of a block device in bytes: the alignment that O_DIRECT requires. */
    public static final int BLKSSZGET = 2;

    /** The physical block size of a block device in bytes: the smallest unit written without reading first. */
    public static final int BLKPBSZGET = 3;

    private IoctlRequest() {
    }
}
