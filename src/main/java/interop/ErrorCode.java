package interop;

import interop.system.SystemNative;
import java.io.IOException;

/**
 * The error codes of every shim, the same on every platform. A failing call returns one of them, negated; zero or more
 * is success. They are fixed forever. {@code errno(3)} describes each. Thread-safe.
 */
@NativeConstants("Error_")
public final class ErrorCode {

    /** {@code E2BIG}. */
    public static final int E2BIG = 0x10001;

    /** {@code EACCES}. */
    public static final int EACCES = 0x10002;

    /** {@code EADDRINUSE}. */
    public static final int EADDRINUSE = 0x10003;

    /** {@code EADDRNOTAVAIL}. */
    public static final int EADDRNOTAVAIL = 0x10004;

    /** {@code EAFNOSUPPORT}. */
    public static final int EAFNOSUPPORT = 0x10005;

    /** {@code EAGAIN}. */
    public static final int EAGAIN = 0x10006;

    /** {@code EALREADY}. */
    public static final int EALREADY = 0x10007;

    /** {@code EBADF}. */
    public static final int EBADF = 0x10008;

    /** {@code EBADMSG}. */
    public static final int EBADMSG = 0x10009;

    /** {@code EBUSY}. */
    public static final int EBUSY = 0x1000A;

    /** {@code ECANCELED}. */
    public static final int ECANCELED = 0x1000B;

    /** {@code ECHILD}. */
    public static final int ECHILD = 0x1000C;

    /** {@code ECONNABORTED}. */
    public static final int ECONNABORTED = 0x1000D;

    /** {@code ECONNREFUSED}. */
    public static final int ECONNREFUSED = 0x1000E;

    /** {@code ECONNRESET}. */
    public static final int ECONNRESET = 0x1000F;

    /** {@code EDEADLK}. */
    public static final int EDEADLK = 0x10010;

    /** {@code EDESTADDRREQ}. */
    public static final int EDESTADDRREQ = 0x10011;

    /** {@code EDOM}. */
    public static final int EDOM = 0x10012;

    /** {@code EDQUOT}. */
    public static final int EDQUOT = 0x10013;

    /** {@code EEXIST}. */
    public static final int EEXIST = 0x10014;

    /** {@code EFAULT}. */
    public static final int EFAULT = 0x10015;

    /** {@code EFBIG}. */
    public static final int EFBIG = 0x10016;

    /** {@code EHOSTDOWN}. */
    public static final int EHOSTDOWN = 0x10017;

    /** {@code EHOSTUNREACH}. */
    public static final int EHOSTUNREACH = 0x10018;

    /** {@code EIDRM}. */
    public static final int EIDRM = 0x10019;

    /** {@code EILSEQ}. */
    public static final int EILSEQ = 0x1001A;

    /** {@code EINPROGRESS}. */
    public static final int EINPROGRESS = 0x1001B;

    /** {@code EINTR}. */
    public static final int EINTR = 0x1001C;

    /** {@code EINVAL}. */
    public static final int EINVAL = 0x1001D;

    /** {@code EIO}. */
    public static final int EIO = 0x1001E;

    /** {@code EISCONN}. */
    public static final int EISCONN = 0x1001F;

    /** {@code EISDIR}. */
    public static final int EISDIR = 0x10020;

    /** {@code ELOOP}. */
    public static final int ELOOP = 0x10021;

    /** {@code EMFILE}. */
    public static final int EMFILE = 0x10022;

    /** {@code EMLINK}. */
    public static final int EMLINK = 0x10023;

    /** {@code EMSGSIZE}. */
    public static final int EMSGSIZE = 0x10024;

    /** {@code EMULTIHOP}. */
    public static final int EMULTIHOP = 0x10025;

    /** {@code ENAMETOOLONG}. */
    public static final int ENAMETOOLONG = 0x10026;

    /** {@code ENETDOWN}. */
    public static final int ENETDOWN = 0x10027;

    /** {@code ENETRESET}. */
    public static final int ENETRESET = 0x10028;

    /** {@code ENETUNREACH}. */
    public static final int ENETUNREACH = 0x10029;

    /** {@code ENFILE}. */
    public static final int ENFILE = 0x1002A;

    /** {@code ENOBUFS}. */
    public static final int ENOBUFS = 0x1002B;

    /** {@code ENODATA}. */
    public static final int ENODATA = 0x1002C;

    /** {@code ENODEV}. */
    public static final int ENODEV = 0x1002D;

    /** {@code ENOENT}. */
    public static final int ENOENT = 0x1002E;

    /** {@code ENOEXEC}. */
    public static final int ENOEXEC = 0x1002F;

    /** {@code ENOLCK}. */
    public static final int ENOLCK = 0x10030;

    /** {@code ENOLINK}. */
    public static final int ENOLINK = 0x10031;

    /** {@code ENOMEM}. */
    public static final int ENOMEM = 0x10032;

    /** {@code ENOMSG}. */
    public static final int ENOMSG = 0x10033;

    /** {@code ENOPROTOOPT}. */
    public static final int ENOPROTOOPT = 0x10034;

    /** {@code ENOSPC}. */
    public static final int ENOSPC = 0x10035;

    /** {@code ENOSYS}. */
    public static final int ENOSYS = 0x10036;

    /** {@code ENOTBLK}. */
    public static final int ENOTBLK = 0x10037;

    /** {@code ENOTCONN}. */
    public static final int ENOTCONN = 0x10038;

    /** {@code ENOTDIR}. */
    public static final int ENOTDIR = 0x10039;

    /** {@code ENOTEMPTY}. */
    public static final int ENOTEMPTY = 0x1003A;

    /** {@code ENOTRECOVERABLE}. */
    public static final int ENOTRECOVERABLE = 0x1003B;

    /** {@code ENOTSOCK}. */
    public static final int ENOTSOCK = 0x1003C;

    /** {@code ENOTSUP}. */
    public static final int ENOTSUP = 0x1003D;

    /** {@code ENOTTY}. */
    public static final int ENOTTY = 0x1003E;

    /** {@code ENXIO}. */
    public static final int ENXIO = 0x1003F;

    /** {@code EOVERFLOW}. */
    public static final int EOVERFLOW = 0x10040;

    /** {@code EOWNERDEAD}. */
    public static final int EOWNERDEAD = 0x10041;

    /** {@code EPERM}. */
    public static final int EPERM = 0x10042;

    /** {@code EPFNOSUPPORT}. */
    public static final int EPFNOSUPPORT = 0x10043;

    /** {@code EPIPE}. */
    public static final int EPIPE = 0x10044;

    /** {@code EPROTO}. */
    public static final int EPROTO = 0x10045;

    /** {@code EPROTONOSUPPORT}. */
    public static final int EPROTONOSUPPORT = 0x10046;

    /** {@code EPROTOTYPE}. */
    public static final int EPROTOTYPE = 0x10047;

    /** {@code ERANGE}. */
    public static final int ERANGE = 0x10048;

    /** {@code EROFS}. */
    public static final int EROFS = 0x10049;

    /** {@code ESHUTDOWN}. */
    public static final int ESHUTDOWN = 0x1004A;

    /** {@code ESOCKTNOSUPPORT}. */
    public static final int ESOCKTNOSUPPORT = 0x1004B;

    /** {@code ESPIPE}. */
    public static final int ESPIPE = 0x1004C;

    /** {@code ESRCH}. */
    public static final int ESRCH = 0x1004D;

    /** {@code ESTALE}. */
    public static final int ESTALE = 0x1004E;

    /** {@code ETIME}. */
    public static final int ETIME = 0x1004F;

    /** {@code ETIMEDOUT}. */
    public static final int ETIMEDOUT = 0x10050;

    /** {@code ETOOMANYREFS}. */
    public static final int ETOOMANYREFS = 0x10051;

    /** {@code ETXTBSY}. */
    public static final int ETXTBSY = 0x10052;

    /** {@code EUSERS}. */
    public static final int EUSERS = 0x10053;

    /** {@code EXDEV}. */
    public static final int EXDEV = 0x10054;

    /** {@code EOPNOTSUPP}: another name of {@link #ENOTSUP}, also where the system tells them apart. */
    public static final int EOPNOTSUPP = ENOTSUP;

    /** {@code EWOULDBLOCK}: another name of {@link #EAGAIN}. */
    public static final int EWOULDBLOCK = EAGAIN;

    /**
     * What is added to a number of the platform's own, errno or a Win32 error code, that no constant stands for.
     */
    public static final int UNKNOWN = 0x1000000;

    private ErrorCode() {
    }

    /**
     * Turns a failure into an exception.
     *
     * @param result what a call returned
     * @param entryPoint what was called, for the message
     * @return the result, which is 0 or more
     * @throws InteropException if the result is negative
     */
    public static int check(int result, String entryPoint) throws InteropException {
        return check(result, entryPoint, null);
    }

    /**
     * Turns a failure into an exception.
     *
     * @param result what a call returned
     * @param entryPoint what was called, for the message
     * @param path the path it was about, or null
     * @return the result, which is 0 or more
     * @throws InteropException if the result is negative
     */
    public static int check(int result, String entryPoint, String path) throws InteropException {
        return check(result, entryPoint, path, null);
    }

    /**
     * Turns a failure of a call that takes two paths into an exception.
     *
     * @param result what a call returned
     * @param entryPoint what was called, for the message
     * @param path the first path, or null
     * @param otherPath the second path, or null
     * @return the result, which is 0 or more
     * @throws InteropException if the result is negative
     */
    public static int check(int result, String entryPoint, String path, String otherPath) throws InteropException {
        if (result < 0) {
            throw new InteropException(result, entryPoint, path, otherPath);
        }
        return result;
    }

    /**
     * Turns a failure into an exception.
     *
     * @param result what a call returned
     * @param entryPoint what was called, for the message
     * @return the result, which is 0 or more
     * @throws InteropException if the result is negative
     */
    public static long check(long result, String entryPoint) throws InteropException {
        return check(result, entryPoint, null);
    }

    /**
     * Turns a failure into an exception.
     *
     * @param result what a call returned
     * @param entryPoint what was called, for the message
     * @param path the path it was about, or null
     * @return the result, which is 0 or more
     * @throws InteropException if the result is negative
     */
    public static long check(long result, String entryPoint, String path) throws InteropException {
        return check(result, entryPoint, path, null);
    }

    /**
     * Turns a failure of a call that takes two paths into an exception.
     *
     * @param result what a call returned
     * @param entryPoint what was called, for the message
     * @param path the first path, or null
     * @param otherPath the second path, or null
     * @return the result, which is 0 or more
     * @throws InteropException if the result is negative
     */
    public static long check(long result, String entryPoint, String path, String otherPath) throws InteropException {
        if (result < 0) {
            throw new InteropException(result, entryPoint, path, otherPath);
        }
        return result;
    }

    /**
     * A code's name.
     *
     * @param error a code, not negated
     * @return the constant's name, of two the older one: {@code ENOTSUP}, {@code EAGAIN};
     *         {@code "platform error N"} for a number of the platform that has none; {@code "error N"} for a number
     *         that is no code
     */
    public static String name(int error) {
        try {
            for (java.lang.reflect.Field field : ErrorCode.class.getFields()) {
                if (field.getInt(null) == error && error != UNKNOWN && !isSecond(field.getName())) {
                    return field.getName();
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return error > UNKNOWN && error < 2 * UNKNOWN ? "platform error " + (error - UNKNOWN) : "error " + error;
    }

    private static boolean isSecond(String name) {
        return name.equals("EOPNOTSUPP") || name.equals("EWOULDBLOCK");
    }

    /**
     * The system's message for a code.
     *
     * @param error a code, not negated
     * @return the message; the code's name for a number that is no code, or while System.Native cannot be loaded
     */
    public static String message(int error) {
        try {
            return SystemNative.strError(error);
        } catch (IOException | UnsatisfiedLinkError e) {
            return name(error);
        }
    }
}
