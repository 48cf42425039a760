#include "test.h"

#define Random SystemNative_GetCryptographicallySecureRandomBytes

TEST(FillsAllAndNoMore)
{
    static uint8_t bytes[100002];
    bytes[0] = bytes[100001] = 0x5A;
    CHECK_SAME(100000, Random(bytes + 1, 100000));
    CHECK_SAME(0x5A, bytes[0]);
    CHECK_SAME(0x5A, bytes[100001]);
    int64_t ones = 0;
    for (size_t i = 1; i <= 100000; i++) {
        for (int bit = 0; bit < 8; bit++) {
            ones += (bytes[i] >> bit) & 1;
        }
    }
    /* Half of 800,000, and 20 standard deviations. */
    CHECK(ones > 400000 - 9000 && ones < 400000 + 9000);
}

TEST(NeverTheSame)
{
    uint8_t first[16];
    uint8_t second[16];
    CHECK_SAME(16, Random(first, 16));
    CHECK_SAME(16, Random(second, 16));
    CHECK(memcmp(first, second, 16) != 0);
}

TEST(MoreThanTheSystemGivesAtOnce)
{
    int32_t length = 40000000;
    uint8_t* bytes = calloc(1, (size_t)length);
    REQUIRE(bytes != NULL);
    CHECK_SAME(length, Random(bytes, length));
    uint8_t any = 0;
    for (int32_t i = length - 64; i < length; i++) {
        any |= bytes[i];
    }
    CHECK(any != 0);
    free(bytes);
}

TEST(OddArguments)
{
    uint8_t bytes[1];
    CHECK_SAME(0, Random(bytes, 0));
    CHECK_SAME(0, Random(NULL, 0));
    CHECK_ERROR(EINVAL, Random(bytes, -1));
    CHECK_ERROR(EINVAL, Random(NULL, INT32_MIN));
    CHECK_ERROR(EFAULT, Random(NULL, 1));
}

#if !defined(_WIN32)
#include "seccomp.h"

#if CAN_FILTER
static int FallBack(int error)
{
    uint8_t bytes[64] = {0};
    uint8_t zeros[64] = {0};
    if (!FilterCall(SYS_getrandom, error)) {
        return 77;
    }
    return Random(bytes, sizeof(bytes)) == sizeof(bytes) && memcmp(bytes, zeros, sizeof(bytes)) != 0 ? 0 : 1;
}

TEST(WithoutTheSystemCall)
{
    const int errors[] = {ENOSYS, EPERM};
    for (size_t i = 0; i < COUNT_OF(errors); i++) {
        pid_t child = fork();
        if (child == 0) {
            _exit(FallBack(errors[i]));
        }
        int code = WaitFor(child);
        if (code == 77) {
            SKIP("system calls cannot be filtered here");
        }
        CHECK_SAME(0, code);
    }
}
#endif
#endif
