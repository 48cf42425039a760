package interop.system;

import interop.NativeConstants;

/** The flag of {@code mremap(2)}. */
@NativeConstants("SystemNative_")
public final class RemapFlags {
    /** The mapping may be moved to another address. */
    public static final int MREMAP_MAYMOVE = 1;

    private RemapFlags() {
    }
}
