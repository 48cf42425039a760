package interop.system;

import interop.NativeConstants;

/** The flag of a descriptor: {@code fcntl(2)}. */
@NativeConstants("SystemNative_")
public final class DescriptorFlags {
    /** Child processes do not inherit it. */
    public static final int FD_CLOEXEC = 1;

    private DescriptorFlags() {
    }
}
