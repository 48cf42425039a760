package interop.system;

import interop.NativeConstants;

/** The names of {@code sysconf(3)}. */
@NativeConstants("SystemNative_")
public final class SysConfName {
    /** The maximum length of the arguments and environment of a new program, in bytes. */
    public static final int SC_ARG_MAX = 1;

    /** The maximum number of processes per user. */
    public static final int SC_CHILD_MAX = 2;

    /** The number of clock ticks per second. */
    public static final int SC_CLK_TCK = 3;

    /** The maximum length of a host name, in bytes. */
    public static final int SC_HOST_NAME_MAX = 4;

    /** The maximum number of buffers of {@code readv} and {@code writev}. */
    public static final int SC_IOV_MAX = 5;

    /** The maximum length of a login name, in bytes. */
    public static final int SC_LOGIN_NAME_MAX = 6;

    /** The maximum number of supplementary groups of a process. */
    public static final int SC_NGROUPS_MAX = 7;

    /** The maximum number of open files of a process. */
    public static final int SC_OPEN_MAX = 8;

    /** The size of a memory page, in bytes. */
    public static final int SC_PAGESIZE = 9;

    /** The maximum number of symbolic links followed to resolve a path. */
    public static final int SC_SYMLOOP_MAX = 10;

    /** The maximum length of a terminal name, in bytes. */
    public static final int SC_TTY_NAME_MAX = 11;

    /** The suggested initial buffer size of {@code getpwuid_r}, in bytes. */
    public static final int SC_GETPW_R_SIZE_MAX = 12;

    /** The suggested initial buffer size of {@code getgrgid_r}, in bytes. */
    public static final int SC_GETGR_R_SIZE_MAX = 13;

    /** The number of processors configured. */
    public static final int SC_NPROCESSORS_CONF = 14;

    /** The number of processors online. */
    public static final int SC_NPROCESSORS_ONLN = 15;

    /** The number of pages of physical memory. */
    public static final int SC_PHYS_PAGES = 16;

    /** The number of pages of physical memory that are available. */
    public static final int SC_AVPHYS_PAGES = 17;

    private SysConfName() {
    }
}
