package interop.system;

import interop.NativeConstants;

/** Flags of {@code setxattr(2)}, of which a call takes at most one. */
@NativeConstants("SystemNative_")
public final class AttributeFlags {
    /** Create the attribute: fail with EEXIST if it exists. */
    public static final int XATTR_CREATE = 1;

    /** Replace the attribute: fail with ENODATA if it does not exist. */
    public static final int XATTR_REPLACE = 2;

    private AttributeFlags() {
    }
}
