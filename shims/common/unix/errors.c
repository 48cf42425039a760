#include "common/config.h"

#include <errno.h>
#include <string.h>

#include "common/errors.h"

/*
 * common/errno.inc is generated from INTEROP_ERRORS, since a macro cannot test whether a name is defined: an X(name)
 * for each error that this system's errno.h defines.
 */

int32_t Interop_ErrorFromPlatform(int32_t number)
{
    switch (number) {
#define X(name) case name: return Error_##name;
#include "common/errno.inc"
#undef X
        /* Names that POSIX allows to be the same number as another, if they are not. */
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
        /* BSD's error for a missing extended attribute, which is ENODATA on Linux. */
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
    /* The result is of no use: for an unknown number it fails, but writes a message all the same. */
    (void)strerror_r(number, scratch, sizeof(scratch));
    const char* text = scratch;
#endif
    return Interop_CopyText(text, buffer, length);
}
