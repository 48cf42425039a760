#include "common/config.h"

#include <errno.h>
#include <string.h>

#include "common/errors.h"

/*
 * common/errno.inc is made from INTEROP_ERRORS, because a macro cannot ask whether a name is defined: an X(name) for
 * each error that errno.h knows here.
 */

int32_t Interop_ErrorFromPlatform(int32_t number)
{
    switch (number) {
#define X(name) case name: return Error_##name;
#include "common/errno.inc"
#undef X
        /* Names that POSIX lets share a number with another, where they do not. */
#if EOPNOTSUPP != ENOTSUP
    case EOPNOTSUPP:
        return Error_ENOTSUP;
#endif
#if EWOULDBLOCK != EAGAIN
    case EWOULDBLOCK:
        return Error_EAGAIN;
#endif
#if defined(EDEADLOCK) && EDEADLOCK != EDEADLK
    case EDEADLOCK:
        return Error_EDEADLK;
#endif
        /* What a BSD says of an extended attribute that is not there, where Linux says ENODATA. */
#if defined(ENOATTR) && ENOATTR != ENODATA
    case ENOATTR:
        return Error_ENODATA;
#endif
    default:
        return Error_UNKNOWN + number;
    }
}

int32_t Interop_ErrorToPlatform(int32_t error)
{
    switch (error) {
#define X(name) case Error_##name: return name;
#include "common/errno.inc"
#undef X
    default:
        break;
    }
    if (error > Error_UNKNOWN && error - Error_UNKNOWN < Error_UNKNOWN) {
        return error - Error_UNKNOWN;
    }
    return Interop_ErrorName(error) == NULL ? -Error_EINVAL : -Error_ENOTSUP;
}

int32_t Interop_ErrorText(int32_t error, uint8_t* buffer, int32_t length)
{
    int32_t number = Interop_ErrorToPlatform(error);
    if (number == -Error_ENOTSUP) {
        return Interop_CopyText(Interop_ErrorName(error), buffer, length);
    }
    if (number < 0) {
        return number;
    }
    char scratch[1024] = "";
#if HAVE_GNU_STRERROR_R
    const char* text = strerror_r(number, scratch, sizeof(scratch));
#else
    /* What it returns is of no use: for a number that it does not know it fails, and writes a message. */
    (void)strerror_r(number, scratch, sizeof(scratch));
    const char* text = scratch;
#endif
    return Interop_CopyText(text, buffer, length);
}
