package interop.system;

import interop.NativeConstants;

/** How to set an extended attribute: the flags of {@code setxattr(2)}, of which a call takes one. */
@NativeConstants("SystemNative_")
public final class AttributeFlags {
    /** Fail with EEXIST if there is one. */
    public static final int XATTR_CREATE = 1;

    /** Fail with ENODATA if there is none. */
    public static final int XATTR_REPLACE = 2;

    private AttributeFlags() {
    }
}
