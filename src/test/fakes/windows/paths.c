#include "test.h"

/* Volumes whose files the system has no path for. */

#if defined(_WIN32)
#include "win.h"

enum {
    NORMALIZED = 1,
    OPENED = 2,
};

/* What the fake system answers. */
static struct {
    DWORD Code;
    /* The forms of a path that it has. */
    int32_t Forms;
    /* The native path of what is asked for, and of the drive X:. */
    const wchar_t* Native;
    const wchar_t* Drive;
    int Asked;
} paths;

FAKE(DWORD, GetFinalPathNameByHandleW, (HANDLE handle, wchar_t* path, DWORD size, DWORD flags))
{
    paths.Asked++;
    int32_t form = (flags & FILE_NAME_OPENED) != 0 ? OPENED : NORMALIZED;
    if (paths.Code == 0 || (paths.Forms & form) == form) {
        return REAL(DWORD, GetFinalPathNameByHandleW, (HANDLE, wchar_t*, DWORD, DWORD))(handle, path, size,
                flags & ~(DWORD)FILE_NAME_OPENED);
    }
    if ((flags & VOLUME_NAME_NT) != 0 && paths.Native != NULL) {
        return (DWORD)swprintf(path, size, L"%ls", paths.Native);
    }
    SetLastError(paths.Code);
    return 0;
}

FAKE(DWORD, GetLogicalDrives, (void))
{
    return paths.Drive == NULL ? REAL(DWORD, GetLogicalDrives, (void))() : 1U << 2 | 1U << 23;
}

FAKE(DWORD, QueryDosDeviceW, (const wchar_t* name, wchar_t* device, DWORD size))
{
    const wchar_t* answer = name[0] == L'X' ? paths.Drive : L"\\Device\\HarddiskVolume1";
    return (DWORD)swprintf(device, size, L"%ls", answer) + 2;
}

static void CheckRealPath(const char* expected)
{
    uint8_t path[800] = "";
    CHECK_SAME(strlen(expected), SystemNative_RealPath(".", path, sizeof(path)));
    CHECK_TEXT(expected, path);
}

TEST(SharesThatDoNotTellOfTheFoldersAbove)
{
    uint8_t expected[800];
    CHECK(SystemNative_RealPath(".", expected, sizeof(expected)) > 0);
    paths.Code = ERROR_ACCESS_DENIED;
    paths.Forms = OPENED;
    CheckRealPath((const char*)expected);
    int64_t here = SystemNative_Open(".", SystemNative_O_DIRECTORY, 0);
    CHECK_SAME(0, SystemNative_FChDir(here));
    CHECK_SAME(0, SystemNative_MkDirAt(here, "x/../y", 0700));
    CHECK_SAME(0, SystemNative_UnlinkAt(here, "y", SystemNative_AT_REMOVEDIR));
    CHECK_SAME(0, SystemNative_Close(here));
    memset(&paths, 0, sizeof(paths));
}

/* The system's list of volumes does not have those of RAM disks. */
TEST(RamDisks)
{
    paths.Code = ERROR_INVALID_FUNCTION;
    paths.Native = L"\\Device\\ImDisk0\\folder\\file";
    paths.Drive = L"\\Device\\ImDisk0";
    CheckRealPath("X:\\folder\\file");
    paths.Native = L"\\Device\\ImDisk0\\";
    CheckRealPath("X:\\");
    /* Another device, whose name only begins alike. */
    paths.Native = L"\\Device\\ImDisk01\\file";
    CheckRealPath("\\\\?\\GLOBALROOT\\Device\\ImDisk01\\file");
    memset(&paths, 0, sizeof(paths));
}

TEST(NoPathAtAll)
{
    uint8_t path[800];
    paths.Code = ERROR_ACCESS_DENIED;
    CHECK_ERROR(EACCES, SystemNative_RealPath(".", path, sizeof(path)));
    paths.Code = ERROR_INVALID_HANDLE;
    paths.Asked = 0;
    CHECK_ERROR(EBADF, SystemNative_RealPath(".", path, sizeof(path)));
    CHECK_SAME(1, paths.Asked);
    memset(&paths, 0, sizeof(paths));
}
#endif
