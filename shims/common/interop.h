#pragma once

#include <stdint.h>

/* What all shim libraries share: the mark of an export, and the error codes. */

#if defined(_WIN32)
#define INTEROP_EXPORT __declspec(dllexport)
#else
#define INTEROP_EXPORT __attribute__((visibility("default")))
#endif

/*
 * An element of an array of buffers, @In or @Out ByteBuffer[] in Java. Its layout is that of struct iovec on every
 * 64-bit system that has one.
 */
typedef struct {
    uint8_t* Address;
    int64_t Length;
} Interop_Vector;

/*
 * INTEROP_LEAF(symbol); after the declaration of an export is a part of its contract, on every platform: for all
 * arguments it never blocks (on a lock, a file, a device, another thread or process), never calls back, and returns
 * within about a microsecond. Only such an export may be imported as critical: no garbage collection can start before
 * the call returns.
 */
#define INTEROP_LEAF(symbol) enum { symbol##_IsLeaf = sizeof(&symbol) != 0 }

/*
 * Error codes. A failing export returns one of these, negated.
 * The values are the same on every platform, are never changed or removed, and are above all error numbers of the
 * platforms. This table is the only list for C and ErrorCode.java the only one for Java; the compiler checks that both
 * are the same.
 */
#define INTEROP_ERRORS(X) \
    X(E2BIG, 0x10001) \
    X(EACCES, 0x10002) \
    X(EADDRINUSE, 0x10003) \
    X(EADDRNOTAVAIL, 0x10004) \
    X(EAFNOSUPPORT, 0x10005) \
    X(EAGAIN, 0x10006) \
    X(EALREADY, 0x10007) \
    X(EBADF, 0x10008) \
    X(EBADMSG, 0x10009) \
    X(EBUSY, 0x1000A) \
    X(ECANCELED, 0x1000B) \
    X(ECHILD, 0x1000C) \
    X(ECONNABORTED, 0x1000D) \
    X(ECONNREFUSED, 0x1000E) \
    X(ECONNRESET, 0x1000F) \
    X(EDEADLK, 0x10010) \
    X(EDESTADDRREQ, 0x10011) \
    X(EDOM, 0x10012) \
    X(EDQUOT, 0x10013) \
    X(EEXIST, 0x10014) \
    X(EFAULT, 0x10015) \
    X(EFBIG, 0x10016) \
    X(EHOSTDOWN, 0x10017) \
    X(EHOSTUNREACH, 0x10018) \
    X(EIDRM, 0x10019) \
    X(EILSEQ, 0x1001A) \
    X(EINPROGRESS, 0x1001B) \
    X(EINTR, 0x1001C) \
    X(EINVAL, 0x1001D) \
    X(EIO, 0x1001E) \
    X(EISCONN, 0x1001F) \
    X(EISDIR, 0x10020) \
    X(ELOOP, 0x10021) \
    X(EMFILE, 0x10022) \
    X(EMLINK, 0x10023) \
    X(EMSGSIZE, 0x10024) \
    X(EMULTIHOP, 0x10025) \
    X(ENAMETOOLONG, 0x10026) \
    X(ENETDOWN, 0x10027) \
    X(ENETRESET, 0x10028) \
    X(ENETUNREACH, 0x10029) \
    X(ENFILE, 0x1002A) \
    X(ENOBUFS, 0x1002B) \
    X(ENODATA, 0x1002C) \
    X(ENODEV, 0x1002D) \
    X(ENOENT, 0x1002E) \
    X(ENOEXEC, 0x1002F) \
    X(ENOLCK, 0x10030) \
    X(ENOLINK, 0x10031) \
    X(ENOMEM, 0x10032) \
    X(ENOMSG, 0x10033) \
    X(ENOPROTOOPT, 0x10034) \
    X(ENOSPC, 0x10035) \
    X(ENOSYS, 0x10036) \
    X(ENOTBLK, 0x10037) \
    X(ENOTCONN, 0x10038) \
    X(ENOTDIR, 0x10039) \
    X(ENOTEMPTY, 0x1003A) \
    X(ENOTRECOVERABLE, 0x1003B) \
    X(ENOTSOCK, 0x1003C) \
    X(ENOTSUP, 0x1003D) \
    X(ENOTTY, 0x1003E) \
    X(ENXIO, 0x1003F) \
    X(EOVERFLOW, 0x10040) \
    X(EOWNERDEAD, 0x10041) \
    X(EPERM, 0x10042) \
    X(EPFNOSUPPORT, 0x10043) \
    X(EPIPE, 0x10044) \
    X(EPROTO, 0x10045) \
    X(EPROTONOSUPPORT, 0x10046) \
    X(EPROTOTYPE, 0x10047) \
    X(ERANGE, 0x10048) \
    X(EROFS, 0x10049) \
    X(ESHUTDOWN, 0x1004A) \
    X(ESOCKTNOSUPPORT, 0x1004B) \
    X(ESPIPE, 0x1004C) \
    X(ESRCH, 0x1004D) \
    X(ESTALE, 0x1004E) \
    X(ETIME, 0x1004F) \
    X(ETIMEDOUT, 0x10050) \
    X(ETOOMANYREFS, 0x10051) \
    X(ETXTBSY, 0x10052) \
    X(EUSERS, 0x10053) \
    X(EXDEV, 0x10054)

enum {
#define X(name, value) Error_##name = value,
    INTEROP_ERRORS(X)
#undef X
    /*
     * Synonyms. Systems where ENOTSUP and EOPNOTSUPP, or EAGAIN and EWOULDBLOCK, have different numbers use them alike.
     */
    Error_EOPNOTSUPP = Error_ENOTSUP,
    Error_EWOULDBLOCK = Error_EAGAIN,
    /*
     * A platform error number that is not in the table becomes Error_UNKNOWN + number, for numbers from 1 to
     * Error_UNKNOWN - 1.
     */
    Error_UNKNOWN = 0x1000000,
};
