package interop.system;

import interop.NativeConstants;

/** How to make a file in memory: {@code memfd_create(2)}. */
@NativeConstants("SystemNative_")
public final class MemfdFlags {
    /** Child processes do not inherit it. */
    public static final int MFD_CLOEXEC = 0x01;

    /** It takes {@link Seals}. */
    public static final int MFD_ALLOW_SEALING = 0x02;

    /** It is made of huge pages. */
    public static final int MFD_HUGETLB = 0x04;

    /** It cannot be executed, and is sealed against that; since Linux 6.3. */
    public static final int MFD_NOEXEC_SEAL = 0x08;

    /** It can be executed; since Linux 6.3. */
    public static final int MFD_EXEC = 0x10;

    private MemfdFlags() {
    }
}
