#include "system/status.h"

int32_t SystemNative_ChMod(const char* path, int32_t mode)
{
    return 0;
}
