package interop.system;

import interop.NativeConstants;

/** The descriptor flag of {@code fcntl(2)}. */
@NativeConstants("SystemNative_")
public final class DescriptorFlags {
    /** Close on exec: child processes do not inherit the descriptor. */
    public static final int FD_CLOEXEC = 1;

    private DescriptorFlags() {
    }
}
