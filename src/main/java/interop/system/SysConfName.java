package interop.system;

import interop.NativeConstants;

/** What {@code sysconf(3)} is asked for. */
@NativeConstants("SystemNative_")
public final class SysConfName {
    /** The most bytes of arguments and environment of a new program. */
    public static final int SC_ARG_MAX = 1;

    /** The most processes of a user. */
    public static final int SC_CHILD_MAX = 2;

    /** Clock ticks in a second. */
    public static final int SC_CLK_TCK = 3;

    /** The longest host name, in bytes. */
    public static final int SC_HOST_NAME_MAX = 4;

    /** The most buffers of one {@code readv} or {@code writev}. */
    public static final int SC_IOV_MAX = 5;

    /** The longest login name, in bytes. */
    public static final int SC_LOGIN_NAME_MAX = 6;

    /** The most supplementary groups of a process. */
    public static final int SC_NGROUPS_MAX = 7;

    /** The most open files of a process. */
    public static final int SC_OPEN_MAX = 8;

    /** The size of a page of memory, in bytes. */
    public static final int SC_PAGESIZE = 9;

    /** The most symbolic links in resolving a path. */
    public static final int SC_SYMLOOP_MAX = 10;

    /** The longest name of a terminal, in bytes. */
    public static final int SC_TTY_NAME_MAX = 11;

    /** A first size for the buffer of {@code getpwuid_r}, in bytes. */
    public static final int SC_GETPW_R_SIZE_MAX = 12;

    /** A first size for the buffer of {@code getgrgid_r}, in bytes. */
    public static final int SC_GETGR_R_SIZE_MAX = 13;

    /** The processors of the machine. */
    public static final int SC_NPROCESSORS_CONF = 14;

    /** The processors in use. */
    public static final int SC_NPROCESSORS_ONLN = 15;

    /** Pages of physical memory. */
    public static final int SC_PHYS_PAGES = 16;

    /** Pages of physical memory that are free. */
    public static final int SC_AVPHYS_PAGES = 17;

    private SysConfName() {
    }
}
