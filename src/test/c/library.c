#include "test.h"

TEST(AbiVersion)
{
    CHECK_SAME(SystemNative_ABI_VERSION, SystemNative_GetAbiVersion());
}

TEST(Add)
{
    const struct {
        int32_t Left;
        int32_t Right;
        int32_t Sum;
    } sums[] = {
        {0, 0, 0}, {1, 2, 3}, {INT32_MAX, 0, INT32_MAX}, {INT32_MAX, 1, 0}, {INT32_MAX, INT32_MAX, INT32_MAX - 1},
        {-1, 1, 0}, {-1, 0, INT32_MAX}, {-1, -1, INT32_MAX - 1}, {INT32_MIN, INT32_MIN, 0}, {INT32_MIN, -1, INT32_MAX},
    };
    for (size_t i = 0; i < COUNT_OF(sums); i++) {
        CHECK_SAME(sums[i].Sum, SystemNative_Add(sums[i].Left, sums[i].Right));
    }
}
