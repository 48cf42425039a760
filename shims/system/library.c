#include "system/library.h"

int32_t SystemNative_GetAbiVersion(void)
{
    return SystemNative_ABI_VERSION;
}

int32_t SystemNative_Add(int32_t left, int32_t right)
{
    return (int32_t)(((uint32_t)left + (uint32_t)right) & INT32_MAX);
}
