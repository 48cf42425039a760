#include "system/madeup.h"

#include "common/windows.h"

int32_t SystemNative_MakeUp(int32_t number)
{
    return number < 0 ? -Error_EINVAL : number / 2;
}
