#include "test.h"

TEST(MakeUpHalves)
{
    CHECK_SAME(21, SystemNative_MakeUp(43));
    CHECK_ERROR(EINVAL, SystemNative_MakeUp(-1));
}
