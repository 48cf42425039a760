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

    /**
     * With {@link #MFD_HUGETLB}: by how much the logarithm to base 2 of the size of a huge page is shifted, as in
     * {@code 16 << MFD_HUGE_SHIFT} for 64 KiB. ENOTSUP for a size that the system lacks; without one, the default of
     * the system.
     */
    public static final int MFD_HUGE_SHIFT = 26;

    /** With {@link #MFD_HUGETLB}: pages of 2 MiB. */
    public static final int MFD_HUGE_2MB = 21 << 26;

    /** With {@link #MFD_HUGETLB}: pages of 1 GiB. */
    public static final int MFD_HUGE_1GB = 30 << 26;

    private MemfdFlags() {
    }
}
