#include "test.h"

#include <errno.h>

static const struct {
    const char* Name;
    int32_t Code;
} Codes[] = {
#define X(name, value) {#name, value},
    INTEROP_ERRORS(X)
#undef X
};

TEST(CodesAreDistinctAndAscend)
{
    for (size_t i = 0; i < COUNT_OF(Codes); i++) {
        CHECK_SAME(0x10001 + (int64_t)i, Codes[i].Code);
    }
}

TEST(EachCodeReturns)
{
    for (size_t i = 0; i < COUNT_OF(Codes); i++) {
        int32_t number = SystemNative_ConvertErrorPalToPlatform(Codes[i].Code);
        if (number != -Error_ENOTSUP) {
            CHECK(number > 0);
            CHECK_SAME(Codes[i].Code, SystemNative_ConvertErrorPlatformToPal(number));
        }
    }
}

TEST(Zero)
{
    CHECK_SAME(0, SystemNative_ConvertErrorPlatformToPal(0));
    CHECK_SAME(0, SystemNative_ConvertErrorPalToPlatform(0));
}

TEST(UnknownNumbersKeepTheirValue)
{
    const int32_t numbers[] = {12345, 0x10002, Error_UNKNOWN - 1};
    for (size_t i = 0; i < COUNT_OF(numbers); i++) {
        CHECK_SAME(Error_UNKNOWN + numbers[i], SystemNative_ConvertErrorPlatformToPal(numbers[i]));
        CHECK_SAME(numbers[i], SystemNative_ConvertErrorPalToPlatform(Error_UNKNOWN + numbers[i]));
    }
}

TEST(NumbersThatAreNone)
{
    CHECK_ERROR(EINVAL, SystemNative_ConvertErrorPlatformToPal(-1));
    CHECK_ERROR(EINVAL, SystemNative_ConvertErrorPlatformToPal(INT32_MIN));
    CHECK_ERROR(EINVAL, SystemNative_ConvertErrorPlatformToPal(Error_UNKNOWN));
    CHECK_ERROR(EINVAL, SystemNative_ConvertErrorPlatformToPal(INT32_MAX));
    CHECK_ERROR(EINVAL, SystemNative_ConvertErrorPalToPlatform(1));
    CHECK_ERROR(EINVAL, SystemNative_ConvertErrorPalToPlatform(-Error_ENOENT));
    CHECK_ERROR(EINVAL, SystemNative_ConvertErrorPalToPlatform(0x10000));
    CHECK_ERROR(EINVAL, SystemNative_ConvertErrorPalToPlatform(0x10000 + (int32_t)COUNT_OF(Codes) + 1));
    CHECK_ERROR(EINVAL, SystemNative_ConvertErrorPalToPlatform(Error_UNKNOWN));
    CHECK_ERROR(EINVAL, SystemNative_ConvertErrorPalToPlatform(2 * Error_UNKNOWN));
    CHECK_ERROR(EINVAL, SystemNative_ConvertErrorPalToPlatform(INT32_MAX));
}

TEST(StrErrorChecksItsArguments)
{
    uint8_t buffer[8] = "unhurt";
    CHECK_ERROR(EINVAL, SystemNative_StrError(1, buffer, sizeof(buffer)));
    CHECK_ERROR(EINVAL, SystemNative_StrError(0, buffer, sizeof(buffer)));
    CHECK_ERROR(EINVAL, SystemNative_StrError(-1, buffer, sizeof(buffer)));
    CHECK_ERROR(EINVAL, SystemNative_StrError(Error_ENOENT, buffer, -1));
    CHECK_ERROR(ERANGE, SystemNative_StrError(Error_ENOENT, buffer, sizeof(buffer)));
    CHECK_ERROR(ERANGE, SystemNative_StrError(Error_ENOENT, NULL, 0));
    CHECK_ERROR(EFAULT, SystemNative_StrError(Error_ENOENT, NULL, 100));
    CHECK_TEXT("unhurt", buffer);
}

#if !defined(_WIN32)
TEST(NumbersOfThePlatform)
{
    for (size_t i = 0; i < COUNT_OF(Codes); i++) {
        CHECK(SystemNative_ConvertErrorPalToPlatform(Codes[i].Code) > 0);
    }
    CHECK_SAME(Error_ENOENT, SystemNative_ConvertErrorPlatformToPal(ENOENT));
    CHECK_SAME(Error_EACCES, SystemNative_ConvertErrorPlatformToPal(EACCES));
    CHECK_SAME(Error_EAGAIN, SystemNative_ConvertErrorPlatformToPal(EWOULDBLOCK));
    CHECK_SAME(Error_ENOTSUP, SystemNative_ConvertErrorPlatformToPal(ENOTSUP));
    CHECK_SAME(Error_ENOTSUP, SystemNative_ConvertErrorPlatformToPal(EOPNOTSUPP));
    CHECK_SAME(EXDEV, SystemNative_ConvertErrorPalToPlatform(Error_EXDEV));
    CHECK_SAME(E2BIG, SystemNative_ConvertErrorPalToPlatform(Error_E2BIG));
}

/* The number that stands for the same error as this one, on the platforms that have two for it. */
static int32_t TwinOf(int32_t number)
{
    switch (number) {
#if EOPNOTSUPP != ENOTSUP
    case EOPNOTSUPP:
        return ENOTSUP;
#endif
#if defined(EDEADLOCK) && EDEADLOCK != EDEADLK
    case EDEADLOCK:
        return EDEADLK;
#endif
    default:
        return number;
    }
}

TEST(EveryNumberOfThePlatformReturns)
{
    for (int32_t number = 1; number < 4096; number++) {
        int32_t code = SystemNative_ConvertErrorPlatformToPal(number);
        CHECK_SAME(TwinOf(number), SystemNative_ConvertErrorPalToPlatform(code));
    }
}

TEST(StrErrorIsTheSystems)
{
    for (int32_t number = 1; number < 200; number++) {
        uint8_t buffer[256];
        int32_t length = SystemNative_StrError(SystemNative_ConvertErrorPlatformToPal(number), buffer, sizeof(buffer));
        const char* expected = strerror(TwinOf(number));
        CHECK_TEXT(expected, buffer);
        CHECK_SAME(strlen(expected), length);
    }
}

TEST(StrErrorFitsExactly)
{
    uint8_t buffer[256];
    int32_t length = (int32_t)strlen(strerror(ENOENT));
    CHECK_ERROR(ERANGE, SystemNative_StrError(Error_ENOENT, buffer, length));
    CHECK_SAME(length, SystemNative_StrError(Error_ENOENT, buffer, length + 1));
    CHECK_TEXT(strerror(ENOENT), buffer);
}
#endif
