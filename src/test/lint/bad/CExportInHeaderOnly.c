#include "system/status.h"

INTEROP_EXPORT int32_t SystemNative_ChMod(const char* path, int32_t mode)
{
    return 0;
}
