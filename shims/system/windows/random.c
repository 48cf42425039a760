#include "common/windows.h"

#include <bcrypt.h>

#include "system/random.h"

int32_t SystemNative_GetCryptographicallySecureRandomBytes(uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0 || length == 0) {
        return error;
    }
    /* The result is an NTSTATUS, which is negative on failure. */
    return BCryptGenRandom(NULL, buffer, (ULONG)length, BCRYPT_USE_SYSTEM_PREFERRED_RNG) < 0 ? -Error_ENOTSUP : length;
}
