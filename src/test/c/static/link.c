#include "../test.h"

#include "TestNative.h"

TEST(BothLibrariesWork)
{
    uint8_t first[300];
    uint8_t second[300];
    for (int32_t number = 1; number < 100; number++) {
        int32_t error = SystemNative_ConvertErrorPlatformToPal(number);
        CHECK_SAME(error, TestNative_ErrorFromPlatform(number));
        int32_t length = SystemNative_StrError(error, first, sizeof(first));
        CHECK_SAME(length, TestNative_ErrorText(error, second, sizeof(second)));
        CHECK_TEXT((const char*)first, second);
    }
    CHECK_SAME(7, TestNative_CopyText("a\xC3\xA4\xF0\x9F\x98\x80", first, sizeof(first)));
    CHECK_TEXT("a\xC3\xA4\xF0\x9F\x98\x80", first);
    int64_t directory = SystemNative_OpenDir(".");
    CHECK(directory > 0);
    CHECK_SAME(0, SystemNative_CloseDir(directory));
}
