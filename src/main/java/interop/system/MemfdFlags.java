package interop.system;

import interop.NativeConstants;

/** The flags of {@code memfd_create(2)}. The values are the same on every platform. */
@NativeConstants("SystemNative_")
public final class MemfdFlags {
    /** Close on exec: child processes do not inherit the descriptor. */
    public static final int MFD_CLOEXEC = 0x01;

    /** The file supports sealing with {@link Seals}. */
    public static final int MFD_ALLOW_SEALING = 0x02;

    /** The file uses huge pages. */
    public static final int MFD_HUGETLB = 0x04;

    /** The file is not executable, and sealed against becoming so; since Linux 6.3. */
    public static final int MFD_NOEXEC_SEAL = 0x08;

    /** The file is executable; since Linux 6.3. */
    public static final int MFD_EXEC = 0x10;

    /**
     * With {@link #MFD_HUGETLB}: the bit position of the huge page size, given as its logarithm to base 2, such as
     * {@code 16 << MFD_HUGE_SHIFT} for 64 KiB; 0 for the default of the system. ENOTSUP for a size that the system does
     * not support.
     */
    public static final int MFD_HUGE_SHIFT = 26;

    /** With {@link #MFD_HUGETLB}: 2 MiB huge pages. */
    public static final int MFD_HUGE_2MB = 21 << 26;

    /** With {@link #MFD_HUGETLB}: 1 GiB huge pages. */
    public static final int MFD_HUGE_1GB = 30 << 26;

    private MemfdFlags() {
    }
}
