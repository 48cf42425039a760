package interop.system;

import interop.NativeConstants;

/** What may be done with mapped memory: {@code mmap(2)}. */
@NativeConstants("SystemNative_")
public final class MemoryProtection {
    /** Nothing. */
    public static final int PROT_NONE = 0;

    /** Read it. */
    public static final int PROT_READ = 1;

    /** Write it. */
    public static final int PROT_WRITE = 2;

    /** Execute it. */
    public static final int PROT_EXEC = 4;

    private MemoryProtection() {
    }
}
