#include "system/windows/place.h"

#include <stdlib.h>
#include <winternl.h>

#include "system/at.h"
#include "system/internal/directory.h"
#include "system/windows/status.h"

enum {
    /* The maximum that a network file system transfers at once. */
    BATCH = 65536,
};

typedef struct {
    Interop_DirectoryState State;
    HANDLE Handle;
    SRWLOCK Lock;
    FILE_INFO_BY_HANDLE_CLASS Class;
    /* Whether the entries are not files, but pipes: \\.\pipe\. */
    bool Pipes;
    /* The next entry of the batch; NULL before the first batch, and after the last entry of a batch. */
    uint8_t* Next;
    /* LARGE_INTEGER, for its alignment. */
    LARGE_INTEGER Batch[BATCH / sizeof(LARGE_INTEGER)];
} Directory;

static Directory* GetDirectory(int64_t directory)
{
    return (Directory*)(intptr_t)directory;
}

/* The directory of pipes has no attributes. */
static bool IsDirectory(HANDLE handle)
{
    FILE_ATTRIBUTE_TAG_INFO info;
    if (Interop_GetAttributes(handle, &info)) {
        return (info.FileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    }
    FILE_STANDARD_INFO standard;
    return GetFileInformationByHandleEx(handle, FileStandardInfo, &standard, sizeof(standard)) && standard.Directory;
}

/* Takes ownership of the handle. Result: the reference, or a negated error. */
static int64_t FromHandle(HANDLE handle)
{
    int32_t error;
    Directory* directory = NULL;
    if (!IsDirectory(handle)) {
        error = -Error_ENOTDIR;
    } else {
        directory = malloc(sizeof(*directory));
        error = directory == NULL ? -Error_ENOMEM : 0;
    }
    if (error != 0) {
        CloseHandle(handle);
        return error;
    }
    directory->State = (Interop_DirectoryState){0};
    directory->Handle = handle;
    InitializeSRWLock(&directory->Lock);
    directory->Class = FileIdExtdDirectoryInfo;
    directory->Pipes = GetFileType(handle) == FILE_TYPE_PIPE;
    directory->Next = NULL;
    return (int64_t)(intptr_t)directory;
}

int64_t SystemNative_OpenDir(const char* path)
{
    HANDLE handle;
    int32_t error = Interop_OpenExisting(path, FILE_LIST_DIRECTORY | SYNCHRONIZE, 0, &handle);
    return error != 0 ? error : FromHandle(handle);
}

int64_t SystemNative_FdOpenDir(int64_t fd)
{
    /* Opened again, for a position of its own. AT_FDCWD is not a descriptor. */
    HANDLE handle;
    int32_t error = fd == SystemNative_AT_FDCWD ? -Error_EBADF
            : Interop_OpenAt(fd, ".", FILE_LIST_DIRECTORY | SYNCHRONIZE, true, &handle);
    return error != 0 ? error : FromHandle(handle);
}

/* Result: 1 with the next batch, 0 at the end, or a negated error. */
static int32_t ReadBatch(Directory* directory)
{
    BOOL succeeded = GetFileInformationByHandleEx(directory->Handle, directory->Class, directory->Batch, BATCH);
    while (!succeeded && directory->Class != FileFullDirectoryInfo && Interop_IsUnknownClass(GetLastError())) {
        /* FAT, and some network file systems, have only 64-bit file IDs; others, and pipes, have none. */
        directory->Class = directory->Class == FileIdExtdDirectoryInfo ? FileIdBothDirectoryInfo
                : FileFullDirectoryInfo;
        succeeded = GetFileInformationByHandleEx(directory->Handle, directory->Class, directory->Batch, BATCH);
    }
    if (succeeded) {
        directory->Next = (uint8_t*)directory->Batch;
        return 1;
    }
    DWORD code = GetLastError();
    /* The empty root directory of a drive has no . and .. entries. */
    return code == ERROR_NO_MORE_FILES || code == ERROR_FILE_NOT_FOUND ? 0 : Interop_FailWith(code);
}

/* The fields that the information classes have in common. */
typedef struct {
    int64_t Ino;
    DWORD Attributes;
    DWORD Tag;
    wchar_t* Name;
    size_t Count;
    size_t NextOffset;
} Entry;

static Entry ParseEntry(const Directory* directory)
{
    if (directory->Class == FileIdExtdDirectoryInfo) {
        FILE_ID_EXTD_DIR_INFO* info = (void*)directory->Next;
        return (Entry){
            .Ino = Interop_FoldFileId(&info->FileId),
            .Attributes = info->FileAttributes,
            .Tag = info->ReparsePointTag,
            .Name = info->FileName,
            .Count = info->FileNameLength / sizeof(wchar_t),
            .NextOffset = info->NextEntryOffset,
        };
    }
    if (directory->Class == FileFullDirectoryInfo) {
        FILE_FULL_DIR_INFO* info = (void*)directory->Next;
        return (Entry){
            .Attributes = info->FileAttributes,
            /* For a reparse point, the size of the extended attributes is the tag. */
            .Tag = info->EaSize,
            .Name = info->FileName,
            .Count = info->FileNameLength / sizeof(wchar_t),
            .NextOffset = info->NextEntryOffset,
        };
    }
    FILE_ID_BOTH_DIR_INFO* info = (void*)directory->Next;
    return (Entry){
        .Ino = info->FileId.QuadPart,
        .Attributes = info->FileAttributes,
        .Tag = info->EaSize,
        .Name = info->FileName,
        .Count = info->FileNameLength / sizeof(wchar_t),
        .NextOffset = info->NextEntryOffset,
    };
}

static int32_t ConvertType(const Entry* entry)
{
    if (Interop_IsLink(entry->Attributes, entry->Tag)) {
        return SystemNative_DT_LNK;
    }
    if ((entry->Attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 && entry->Tag == (DWORD)IO_REPARSE_TAG_AF_UNIX) {
        return SystemNative_DT_SOCK;
    }
    return (entry->Attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? SystemNative_DT_DIR : SystemNative_DT_REG;
}

void Interop_LockDirectory(int64_t directory)
{
    AcquireSRWLockExclusive(&GetDirectory(directory)->Lock);
}

void Interop_UnlockDirectory(int64_t directory)
{
    ReleaseSRWLockExclusive(&GetDirectory(directory)->Lock);
}

int32_t Interop_PeekEntry(int64_t directory, SystemNative_DirectoryEntry* entry)
{
    Directory* open = GetDirectory(directory);
    if (open->Next == NULL) {
        int32_t result = ReadBatch(open);
        if (result <= 0) {
            return result;
        }
    }
    Entry next = ParseEntry(open);
    entry->Ino = next.Ino;
    entry->Type = open->Pipes ? SystemNative_DT_FIFO : ConvertType(&next);
    entry->NameLength = Interop_CopyWide(next.Name, next.Count, NULL, -1);
    return 1;
}

static bool HasName(const Entry* entry, const wchar_t* name)
{
    return entry->Count == wcslen(name) && wmemcmp(entry->Name, name, entry->Count) == 0;
}

bool Interop_IsSelfOrParent(int64_t directory)
{
    Entry entry = ParseEntry(GetDirectory(directory));
    return HasName(&entry, L".") || HasName(&entry, L"..");
}

/*
 * Opens an entry to read its attributes: relative to the directory, without following links. Result: a Win32 code.
 */
static DWORD OpenEntry(HANDLE directory, const Entry* entry, HANDLE* handle)
{
    USHORT size = (USHORT)(entry->Count * sizeof(wchar_t));
    UNICODE_STRING name = {.Length = size, .MaximumLength = size, .Buffer = entry->Name};
    OBJECT_ATTRIBUTES attributes;
    InitializeObjectAttributes(&attributes, &name, 0, directory, NULL);
    IO_STATUS_BLOCK block;
    NTSTATUS status = NtOpenFile(handle, FILE_READ_ATTRIBUTES | SYNCHRONIZE, &attributes, &block, Interop_SHARE_ALL,
            FILE_OPEN_REPARSE_POINT | FILE_OPEN_FOR_BACKUP_INTENT | FILE_SYNCHRONOUS_IO_NONALERT);
    return status < 0 ? Interop_CodeOfStatus(status) : ERROR_SUCCESS;
}

/* Of an entry that cannot be opened, by its path. */
static int32_t GetListedStatus(HANDLE directory, const Entry* entry, SystemNative_FileStatus* status)
{
    wchar_t* name = malloc((entry->Count + 1) * sizeof(wchar_t));
    if (name == NULL) {
        return -Error_ENOMEM;
    }
    wmemcpy(name, entry->Name, entry->Count);
    name[entry->Count] = L'\0';
    wchar_t* path = Interop_GetPath(&(Interop_Place){.Directory = directory, .Path = {.Text = name}});
    int32_t error = path == NULL ? Interop_Fail() : Interop_GetListedStatus(path, status);
    free(path);
    free(name);
    return error;
}

int32_t Interop_GetEntryStatus(int64_t directory, SystemNative_FileStatus* status)
{
    const Directory* open = GetDirectory(directory);
    if (open->Pipes) {
        /* Opening one would connect to it. Its directory has the same type. */
        return Interop_GetStatus(open->Handle, status);
    }
    Entry entry = ParseEntry(open);
    HANDLE handle;
    DWORD code = OpenEntry(open->Handle, &entry, &handle);
    if (code != ERROR_SUCCESS) {
        return code == ERROR_SHARING_VIOLATION ? GetListedStatus(open->Handle, &entry, status)
                : Interop_FailWith(code);
    }
    int32_t result = Interop_GetStatus(handle, status);
    CloseHandle(handle);
    return result;
}

void Interop_TakeEntry(int64_t directory, uint8_t* name, int32_t nameLength)
{
    Directory* open = GetDirectory(directory);
    Entry entry = ParseEntry(open);
    (void)Interop_CopyWide(entry.Name, entry.Count, name, nameLength + 1);
    open->Next = entry.NextOffset == 0 ? NULL : open->Next + entry.NextOffset;
}

int32_t SystemNative_CloseDir(int64_t directory)
{
    if (directory == 0) {
        return -Error_EINVAL;
    }
    Directory* open = GetDirectory(directory);
    int32_t result = Interop_Result(CloseHandle(open->Handle));
    free(open);
    return result;
}
