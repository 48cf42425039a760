#include "system/library.h"

int32_t SystemNative_GetAbiVersion(void)
{
    return SystemNative_ABI_VERSION;
}
