#if defined(_WIN32)
#include "common/windows.h"
#else
#include "common/unix.h"
#endif

#include "../TestNative.h"

int32_t TestNative_ErrorFromPlatform(int32_t number)
{
    return Interop_ErrorFromPlatform(number);
}

int32_t TestNative_ErrorText(int32_t error, uint8_t* buffer, int32_t length)
{
    return Interop_ErrorText(error, buffer, length);
}

int32_t TestNative_CopyText(const char* text, uint8_t* buffer, int32_t length)
{
#if defined(_WIN32)
    Interop_WideText wide;
    int32_t result = Interop_Widen(text, &wide);
    if (result == 0) {
        result = Interop_CopyWide(wide.Text, wide.Length, buffer, length);
        Interop_FreeWide(&wide);
    }
    return result;
#else
    return Interop_CopyText(text, buffer, length);
#endif
}
