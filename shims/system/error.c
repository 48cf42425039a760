#include "common/errors.h"

#include "system/error.h"

int32_t SystemNative_ConvertErrorPlatformToPal(int32_t platformError)
{
    if (platformError < 0 || platformError >= Error_UNKNOWN) {
        return -Error_EINVAL;
    }
    return platformError == 0 ? 0 : Interop_ErrorFromPlatform(platformError);
}

int32_t SystemNative_ConvertErrorPalToPlatform(int32_t error)
{
    return error == 0 ? 0 : Interop_ErrorToPlatform(error);
}

int32_t SystemNative_StrError(int32_t error, uint8_t* buffer, int32_t length)
{
    return Interop_ErrorText(error, buffer, length);
}
