#include "test.h"

TEST(AbiVersion)
{
    CHECK_SAME(SystemNative_ABI_VERSION, SystemNative_GetAbiVersion());
}
