#include "system/windows/operation.h"

#include <stdlib.h>

enum {
    /* The limit of CreateDirectoryW, which reserves space for an 8.3 file name. */
    LONG_PATH = MAX_PATH - 12,
};

#define VERBATIM L"\\\\?\\"
#define VERBATIM_UNC L"\\\\?\\UNC"

static bool StartsWith(const wchar_t* text, const wchar_t* prefix)
{
    return wcsncmp(text, prefix, wcslen(prefix)) == 0;
}

wchar_t* Interop_MakeVerbatim(const wchar_t* path)
{
    wchar_t* result = malloc((Interop_WIDE_MAX + wcslen(VERBATIM_UNC)) * sizeof(wchar_t));
    if (result == NULL) {
        SetLastError(ERROR_NOT_ENOUGH_MEMORY);
        return NULL;
    }
    /* Such a path means what it says: GetFullPathNameW would remove a dot at its end. */
    if (StartsWith(path, VERBATIM)) {
        if (wcslen(path) >= Interop_WIDE_MAX) {
            free(result);
            SetLastError(ERROR_FILENAME_EXCED_RANGE);
            return NULL;
        }
        return wcscpy(result, path);
    }
    wchar_t* full = result + wcslen(VERBATIM_UNC);
    DWORD count = GetFullPathNameW(path, Interop_WIDE_MAX, full, NULL);
    if (count == 0 || count >= Interop_WIDE_MAX) {
        free(result);
        SetLastError(ERROR_FILENAME_EXCED_RANGE);
        return NULL;
    }
    bool device = StartsWith(full, VERBATIM) || StartsWith(full, L"\\\\.\\");
    bool share = !device && StartsWith(full, L"\\\\");
    const wchar_t* prefix = device ? L"" : share ? VERBATIM_UNC : VERBATIM;
    /* \\server\share becomes \\?\UNC\server\share. */
    const wchar_t* rest = share ? full + 1 : full;
    size_t length = wcslen(prefix);
    wmemmove(result + length, rest, wcslen(rest) + 1);
    wmemcpy(result, prefix, length);
    return result;
}

int32_t Interop_WidenPath(const char* path, Interop_WideText* wide)
{
    int32_t error = Interop_Widen(path, wide);
    if (error != 0) {
        return error;
    }
    if (wide->Length == 0) {
        Interop_FreeWide(wide);
        return -Error_ENOENT;
    }
    /* The length of the absolute path counts, since the current directory may be long. */
    if (StartsWith(wide->Text, VERBATIM) || GetFullPathNameW(wide->Text, 0, NULL, NULL) < LONG_PATH) {
        return 0;
    }
    wchar_t* verbatim = Interop_MakeVerbatim(wide->Text);
    error = verbatim == NULL ? Interop_Fail() : 0;
    Interop_FreeWide(wide);
    wide->Text = verbatim;
    wide->Length = verbatim == NULL ? 0 : wcslen(verbatim);
    return error;
}

HANDLE Interop_OpenWide(const wchar_t* path, DWORD access, DWORD flags)
{
    return CreateFileW(path, access, Interop_SHARE_ALL, NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | flags, NULL);
}

int32_t Interop_OpenExisting(const char* path, DWORD access, DWORD flags, HANDLE* handle)
{
    Interop_WideText wide;
    int32_t error = Interop_WidenPath(path, &wide);
    if (error != 0) {
        return error;
    }
    *handle = Interop_OpenWide(wide.Text, access, flags);
    error = Interop_Result(*handle != INVALID_HANDLE_VALUE);
    Interop_FreeWide(&wide);
    return error;
}

HANDLE Interop_Reopen(HANDLE handle, DWORD access)
{
    FILE_ATTRIBUTE_TAG_INFO info;
    bool link = Interop_GetAttributes(handle, &info) && Interop_IsLink(info.FileAttributes, info.ReparseTag);
    return ReOpenFile(handle, access, Interop_SHARE_ALL,
            FILE_FLAG_BACKUP_SEMANTICS | (link ? FILE_FLAG_OPEN_REPARSE_POINT : 0UL));
}

wchar_t* Interop_PlainPath(wchar_t* path)
{
    if (StartsWith(path, VERBATIM_UNC L"\\")) {
        /* \\?\UNC\server\share is \\server\share. */
        wchar_t* plain = path + wcslen(VERBATIM_UNC) - 1;
        plain[0] = L'\\';
        return plain;
    }
    wchar_t* rest = path + (StartsWith(path, VERBATIM) ? wcslen(VERBATIM) : 0);
    return rest[0] != L'\0' && rest[1] == L':' ? rest : path;
}

bool Interop_GetAttributes(HANDLE handle, FILE_ATTRIBUTE_TAG_INFO* info)
{
    if (GetFileInformationByHandleEx(handle, FileAttributeTagInfo, info, sizeof(*info))) {
        return true;
    }
    DWORD code = GetLastError();
    /* FAT and exFAT, which have no reparse points, do not have the class. For a pipe the other one would work. */
    FILE_BASIC_INFO basic;
    if (!Interop_IsUnknownClass(code) || GetFileType(handle) != FILE_TYPE_DISK
            || !GetFileInformationByHandleEx(handle, FileBasicInfo, &basic, sizeof(basic))) {
        SetLastError(code);
        return false;
    }
    *info = (FILE_ATTRIBUTE_TAG_INFO){.FileAttributes = basic.FileAttributes};
    return true;
}

/* The start of REPARSE_DATA_BUFFER, which only driver headers declare. */
typedef struct {
    ULONG ReparseTag;
    USHORT ReparseDataLength;
    USHORT Reserved;
    USHORT SubstituteNameOffset;
    USHORT SubstituteNameLength;
    USHORT PrintNameOffset;
    USHORT PrintNameLength;
} ReparseData;

int32_t Interop_ReadTarget(HANDLE link, uint8_t* buffer, int32_t length)
{
    union {
        ReparseData Data;
        wchar_t Units[Interop_REPARSE_MAX / sizeof(wchar_t)];
    } reparse;
    DWORD size;
    DWORD code = Interop_Control(link, FSCTL_GET_REPARSE_POINT, NULL, 0, &reparse, sizeof(reparse), &size);
    if (code != ERROR_SUCCESS) {
        return Interop_FailWith(code);
    }
    if (!Interop_IsLink(FILE_ATTRIBUTE_REPARSE_POINT, reparse.Data.ReparseTag)) {
        return -Error_EINVAL;
    }
    /* A symbolic link has flags (ULONG) before its names. */
    size_t start = sizeof(ReparseData)
            + (reparse.Data.ReparseTag == (DWORD)IO_REPARSE_TAG_SYMLINK ? sizeof(ULONG) : 0);
    /* The system follows the substitute name; the print name is for display only. */
    start += reparse.Data.SubstituteNameOffset;
    size_t count = reparse.Data.SubstituteNameLength / sizeof(wchar_t);
    if (start + reparse.Data.SubstituteNameLength > size) {
        return -Error_EIO;
    }
    wchar_t* target = &reparse.Units[start / sizeof(wchar_t)];
    static const wchar_t NtPrefix[] = L"\\??\\";
    static const wchar_t NtShare[] = L"UNC\\";
    size_t prefix = wcslen(NtPrefix);
    if (count > prefix && wmemcmp(target, NtPrefix, prefix) == 0) {
        if (count > prefix + wcslen(NtShare) && wmemcmp(target + prefix, NtShare, wcslen(NtShare)) == 0) {
            /* \??\UNC\server\share is \\server\share. */
            target += prefix + wcslen(NtShare) - 2;
            count -= prefix + wcslen(NtShare) - 2;
            target[0] = L'\\';
        } else if (target[prefix + 1] == L':') {
            target += prefix;
            count -= prefix;
        } else {
            /* For example a volume without a drive letter: \??\Volume{...}\ is \\?\Volume{...}\. */
            target[1] = L'\\';
        }
    }
    return Interop_CopyWide(target, count, buffer, length);
}

int64_t Interop_FoldFileId(const FILE_ID_128* id)
{
    uint64_t halves[2];
    _Static_assert(sizeof(halves) == sizeof(*id), "a file id has 128 bits");
    memcpy(halves, id, sizeof(halves));
    uint64_t upper = halves[1];
    upper = (upper ^ upper >> 30) * 0xBF58476D1CE4E5B9U;
    upper = (upper ^ upper >> 27) * 0x94D049BB133111EBU;
    return (int64_t)(halves[0] ^ upper ^ upper >> 31);
}

bool Interop_Identify(HANDLE handle, Interop_Identity* identity)
{
    FILE_ID_INFO id;
    if (GetFileInformationByHandleEx(handle, FileIdInfo, &id, sizeof(id))) {
        *identity = (Interop_Identity){id.VolumeSerialNumber, id.FileId};
        return true;
    }
    /* FAT, and some network file systems, do not have the class. */
    BY_HANDLE_FILE_INFORMATION info;
    if (Interop_RanOut(GetLastError()) || !GetFileInformationByHandle(handle, &info)) {
        return false;
    }
    uint64_t halves[2] = {(uint64_t)info.nFileIndexHigh << 32 | info.nFileIndexLow};
    identity->Volume = info.dwVolumeSerialNumber;
    memcpy(&identity->Id, halves, sizeof(halves));
    return true;
}

int32_t Interop_CheckAccess(HANDLE handle, ACCESS_MASK wanted)
{
    /* FILE_ACCESS_INFORMATION, which only driver headers declare. */
    ACCESS_MASK access = 0;
    IO_STATUS_BLOCK block;
    NTSTATUS status = NtQueryInformationFile(handle, &block, &access, sizeof(access), FileAccessInformation);
    DWORD code = status < 0 ? RtlNtStatusToDosError(status) : ERROR_SUCCESS;
    /* For handles other than files, the class may not be supported. */
    return Interop_RanOut(code) ? Interop_FailWith(code) : (access & wanted) == wanted ? 0 : -Error_EBADF;
}
