#include "system/windows/win32.h"

#include "system/descriptor.h"
#include "system/synchronization.h"

/* Without the backslash at its end, the volume's name is that of the device. */
static int32_t FlushVolume(wchar_t* volume)
{
    volume[wcslen(volume) - 1] = L'\0';
    HANDLE handle = CreateFileW(volume, GENERIC_WRITE, Interop_SHARE_ALL, NULL, OPEN_EXISTING, 0, NULL);
    if (handle == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    int32_t result = Interop_Result(FlushFileBuffers(handle));
    CloseHandle(handle);
    return result;
}

static bool CanHoldFiles(const wchar_t* volume)
{
    UINT type = GetDriveTypeW(volume);
    return type == DRIVE_FIXED || type == DRIVE_REMOVABLE;
}

int32_t SystemNative_Sync(void)
{
    wchar_t volume[MAX_PATH];
    HANDLE search = FindFirstVolumeW(volume, MAX_PATH);
    if (search == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    int32_t result = 0;
    do {
        int32_t error = CanHoldFiles(volume) ? FlushVolume(volume) : 0;
        /* A drive without a medium, or a read-only one, has nothing to flush. */
        if (error != 0 && error != -Error_ENXIO && error != -Error_EROFS && result == 0) {
            result = error;
        }
    } while (FindNextVolumeW(search, volume, MAX_PATH));
    if (result == 0 && GetLastError() != ERROR_NO_MORE_FILES) {
        result = Interop_Fail();
    }
    FindVolumeClose(search);
    return result;
}

/* NtFlushBuffersFileEx could skip the times, but only on NTFS, and not every system that runs the library has it. */
int32_t SystemNative_FDataSync(int64_t fd)
{
    return SystemNative_FSync(fd);
}
