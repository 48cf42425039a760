package interop;

import interop.system.SystemNative;
import java.io.IOException;

/**
 * The error codes of all shims, the same on every platform. A call that fails returns one of them, negated; a result of
 * 0 or more is success. The values never change. {@code errno(3)} describes the errors. Thread-safe.
 */
@NativeConstants("Error_")
public final class ErrorCode {

    /** Argument list too long. */
    public static final int E2BIG = 0x10001;

    /** Permission denied. */
    public static final int EACCES = 0x10002;

    /** Address already in use. */
    public static final int EADDRINUSE = 0x10003;

    /** Address not available. */
    public static final int EADDRNOTAVAIL = 0x10004;

    /** Address family not supported. */
    public static final int EAFNOSUPPORT = 0x10005;

    /** Resource temporarily unavailable. */
    public static final int EAGAIN = 0x10006;

    /** Operation already in progress. */
    public static final int EALREADY = 0x10007;

    /** Bad file descriptor. */
    public static final int EBADF = 0x10008;

    /** Bad message. */
    public static final int EBADMSG = 0x10009;

    /** Device or resource busy. */
    public static final int EBUSY = 0x1000A;

    /** Operation canceled. */
    public static final int ECANCELED = 0x1000B;

    /** No child processes. */
    public static final int ECHILD = 0x1000C;

    /** Connection aborted. */
    public static final int ECONNABORTED = 0x1000D;

    /** Connection refused. */
    public static final int ECONNREFUSED = 0x1000E;

    /** Connection reset. */
    public static final int ECONNRESET = 0x1000F;

    /** Resource deadlock avoided. */
    public static final int EDEADLK = 0x10010;

    /** Destination address required. */
    public static final int EDESTADDRREQ = 0x10011;

    /** Numerical argument out of domain. */
    public static final int EDOM = 0x10012;

    /** Disk quota exceeded. */
    public static final int EDQUOT = 0x10013;

    /** File exists. */
    public static final int EEXIST = 0x10014;

    /** Bad address. */
    public static final int EFAULT = 0x10015;

    /** File too large. */
    public static final int EFBIG = 0x10016;

    /** Host is down. */
    public static final int EHOSTDOWN = 0x10017;

    /** Host is unreachable. */
    public static final int EHOSTUNREACH = 0x10018;

    /** Identifier removed. */
    public static final int EIDRM = 0x10019;

    /** Invalid or incomplete multibyte or wide character. */
    public static final int EILSEQ = 0x1001A;

    /** Operation in progress. */
    public static final int EINPROGRESS = 0x1001B;

    /** Interrupted function call. */
    public static final int EINTR = 0x1001C;

    /** Invalid argument. */
    public static final int EINVAL = 0x1001D;

    /** Input/output error. */
    public static final int EIO = 0x1001E;

    /** Socket is connected. */
    public static final int EISCONN = 0x1001F;

    /** Is a directory. */
    public static final int EISDIR = 0x10020;

    /** Too many levels of symbolic links. */
    public static final int ELOOP = 0x10021;

    /** Too many open files of the process. */
    public static final int EMFILE = 0x10022;

    /** Too many links. */
    public static final int EMLINK = 0x10023;

    /** Message too long. */
    public static final int EMSGSIZE = 0x10024;

    /** Multihop attempted. */
    public static final int EMULTIHOP = 0x10025;

    /** File name too long. */
    public static final int ENAMETOOLONG = 0x10026;

    /** Network is down. */
    public static final int ENETDOWN = 0x10027;

    /** Connection aborted by the network. */
    public static final int ENETRESET = 0x10028;

    /** Network unreachable. */
    public static final int ENETUNREACH = 0x10029;

    /** Too many open files in the system. */
    public static final int ENFILE = 0x1002A;

    /** No buffer space available. */
    public static final int ENOBUFS = 0x1002B;

    /** No data available; no such extended attribute. */
    public static final int ENODATA = 0x1002C;

    /** No such device. */
    public static final int ENODEV = 0x1002D;

    /** No such file or directory. */
    public static final int ENOENT = 0x1002E;

    /** Exec format error. */
    public static final int ENOEXEC = 0x1002F;

    /** No locks available. */
    public static final int ENOLCK = 0x10030;

    /** Link has been severed. */
    public static final int ENOLINK = 0x10031;

    /** Cannot allocate memory. */
    public static final int ENOMEM = 0x10032;

    /** No message of the desired type. */
    public static final int ENOMSG = 0x10033;

    /** Protocol not available. */
    public static final int ENOPROTOOPT = 0x10034;

    /** No space left on device. */
    public static final int ENOSPC = 0x10035;

    /** Function not implemented. */
    public static final int ENOSYS = 0x10036;

    /** Block device required. */
    public static final int ENOTBLK = 0x10037;

    /** Socket is not connected. */
    public static final int ENOTCONN = 0x10038;

    /** Not a directory. */
    public static final int ENOTDIR = 0x10039;

    /** Directory not empty. */
    public static final int ENOTEMPTY = 0x1003A;

    /** State not recoverable. */
    public static final int ENOTRECOVERABLE = 0x1003B;

    /** Not a socket. */
    public static final int ENOTSOCK = 0x1003C;

    /** Operation not supported. */
    public static final int ENOTSUP = 0x1003D;

    /** Inappropriate I/O control operation. */
    public static final int ENOTTY = 0x1003E;

    /** No such device or address. */
    public static final int ENXIO = 0x1003F;

    /** Value too large for the data type. */
    public static final int EOVERFLOW = 0x10040;

    /** Owner died. */
    public static final int EOWNERDEAD = 0x10041;

    /** Operation not permitted. */
    public static final int EPERM = 0x10042;

    /** Protocol family not supported. */
    public static final int EPFNOSUPPORT = 0x10043;

    /** Broken pipe. */
    public static final int EPIPE = 0x10044;

    /** Protocol error. */
    public static final int EPROTO = 0x10045;

    /** Protocol not supported. */
    public static final int EPROTONOSUPPORT = 0x10046;

    /** Protocol wrong type for socket. */
    public static final int EPROTOTYPE = 0x10047;

    /** Result too large, or buffer too small. */
    public static final int ERANGE = 0x10048;

    /** Read-only file system. */
    public static final int EROFS = 0x10049;

    /** Cannot send after shutdown of the socket. */
    public static final int ESHUTDOWN = 0x1004A;

    /** Socket type not supported. */
    public static final int ESOCKTNOSUPPORT = 0x1004B;

    /** Invalid seek. */
    public static final int ESPIPE = 0x1004C;

    /** No such process. */
    public static final int ESRCH = 0x1004D;

    /** Stale file handle. */
    public static final int ESTALE = 0x1004E;

    /** Timer expired. */
    public static final int ETIME = 0x1004F;

    /** Connection timed out. */
    public static final int ETIMEDOUT = 0x10050;

    /** Too many references. */
    public static final int ETOOMANYREFS = 0x10051;

    /** Text file busy. */
    public static final int ETXTBSY = 0x10052;

    /** Too many users. */
    public static final int EUSERS = 0x10053;

    /** Cross-device link. */
    public static final int EXDEV = 0x10054;

    /** {@code EOPNOTSUPP}: an alias of {@link #ENOTSUP}, even if the platform distinguishes the two. */
    public static final int EOPNOTSUPP = ENOTSUP;

    /** {@code EWOULDBLOCK}: an alias of {@link #EAGAIN}. */
    public static final int EWOULDBLOCK = EAGAIN;

    /** The offset added to a number of the platform, an errno or a Win32 error code, that has no constant here. */
    public static final int UNKNOWN = 0x1000000;

    private ErrorCode() {
    }

    /**
     * Checks a result, and throws an exception for a failure.
     *
     * @param result the result of a call
     * @param entryPoint the name of the call, for the message
     * @return the result, 0 or more
     * @throws InteropException if the result is negative
     */
    public static int check(int result, String entryPoint) throws InteropException {
        return check(result, entryPoint, null);
    }

    /**
     * Checks a result, and throws an exception for a failure.
     *
     * @param result the result of a call
     * @param entryPoint the name of the call, for the message
     * @param path the path that was passed, or null
     * @return the result, 0 or more
     * @throws InteropException if the result is negative
     */
    public static int check(int result, String entryPoint, String path) throws InteropException {
        return check(result, entryPoint, path, null);
    }

    /**
     * Checks a result of a call that takes two paths, and throws an exception for a failure.
     *
     * @param result the result of a call
     * @param entryPoint the name of the call, for the message
     * @param path the first path, or null
     * @param otherPath the second path, or null
     * @return the result, 0 or more
     * @throws InteropException if the result is negative
     */
    public static int check(int result, String entryPoint, String path, String otherPath) throws InteropException {
        if (result < 0) {
            throw new InteropException(result, entryPoint, path, otherPath);
        }
        return result;
    }

    /**
     * Checks a result, and throws an exception for a failure.
     *
     * @param result the result of a call
     * @param entryPoint the name of the call, for the message
     * @return the result, 0 or more
     * @throws InteropException if the result is negative
     */
    public static long check(long result, String entryPoint) throws InteropException {
        return check(result, entryPoint, null);
    }

    /**
     * Checks a result, and throws an exception for a failure.
     *
     * @param result the result of a call
     * @param entryPoint the name of the call, for the message
     * @param path the path that was passed, or null
     * @return the result, 0 or more
     * @throws InteropException if the result is negative
     */
    public static long check(long result, String entryPoint, String path) throws InteropException {
        return check(result, entryPoint, path, null);
    }

    /**
     * Checks a result of a call that takes two paths, and throws an exception for a failure.
     *
     * @param result the result of a call
     * @param entryPoint the name of the call, for the message
     * @param path the first path, or null
     * @param otherPath the second path, or null
     * @return the result, 0 or more
     * @throws InteropException if the result is negative
     */
    public static long check(long result, String entryPoint, String path, String otherPath) throws InteropException {
        if (result < 0) {
            throw new InteropException(result, entryPoint, path, otherPath);
        }
        return result;
    }

    /**
     * Returns the name of a code.
     *
     * @param error the code, not negated
     * @return the name of the constant ({@code ENOTSUP} and {@code EAGAIN}, not their aliases); {@code "platform error
     *     N"} for a number of the platform without a constant; {@code "error N"} for a number that is not a code
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
     * Returns the system's message for a code.
     *
     * @param error the code, not negated
     * @return the message; the name of the code if the number is not a code or System.Native cannot be loaded
     */
    public static String message(int error) {
        try {
            return SystemNative.strError(error);
        } catch (IOException | UnsatisfiedLinkError e) {
            return name(error);
        }
    }
}
