package interop.system;

import interop.NativeConstants;

/** The protection of mapped memory: {@code mmap(2)}. */
@NativeConstants("SystemNative_")
public final class MemoryProtection {
    /** No access. */
    public static final int PROT_NONE = 0;

    /** Pages may be read. */
    public static final int PROT_READ = 1;

    /** Pages may be written. */
    public static final int PROT_WRITE = 2;

    /** Pages may be executed. */
    public static final int PROT_EXEC = 4;

    private MemoryProtection() {
    }
}
