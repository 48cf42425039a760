#include "system/windows/win32.h"

#include <stdlib.h>

#include "system/directory.h"

enum {
    /* As large as a network file system passes on at once. */
    BATCH = 65536,
};

typedef struct {
    HANDLE Handle;
    SRWLOCK Lock;
    FILE_INFO_BY_HANDLE_CLASS Class;
    /* The batch's next entry; NULL before the first batch, and after the last entry of each. */
    const uint8_t* Next;
    /* For its alignment. */
    LARGE_INTEGER Batch[BATCH / sizeof(LARGE_INTEGER)];
} Directory;

int64_t SystemNative_OpenDir(const char* path)
{
    HANDLE handle;
    int32_t error = Interop_OpenExisting(path, FILE_LIST_DIRECTORY | SYNCHRONIZE, 0, &handle);
    if (error != 0) {
        return error;
    }
    FILE_ATTRIBUTE_TAG_INFO info;
    Directory* directory = NULL;
    if (!Interop_GetAttributes(handle, &info) || (info.FileAttributes & FILE_ATTRIBUTE_DIRECTORY) == 0) {
        error = -Error_ENOTDIR;
    } else {
        directory = malloc(sizeof(*directory));
        error = directory == NULL ? -Error_ENOMEM : 0;
    }
    if (error != 0) {
        CloseHandle(handle);
        return error;
    }
    directory->Handle = handle;
    InitializeSRWLock(&directory->Lock);
    directory->Class = FileIdExtdDirectoryInfo;
    directory->Next = NULL;
    return (int64_t)(intptr_t)directory;
}

/* Result: 1 with the next batch, 0 at the end, or a negated error. */
static int32_t ReadBatch(Directory* directory)
{
    BOOL succeeded = GetFileInformationByHandleEx(directory->Handle, directory->Class, directory->Batch, BATCH);
    if (!succeeded && directory->Class == FileIdExtdDirectoryInfo && Interop_IsUnsupported(GetLastError())) {
        /* FAT, and some network file systems, have only file ids of 64 bits. */
        directory->Class = FileIdBothDirectoryInfo;
        succeeded = GetFileInformationByHandleEx(directory->Handle, directory->Class, directory->Batch, BATCH);
    }
    if (succeeded) {
        directory->Next = (const uint8_t*)directory->Batch;
        return 1;
    }
    DWORD code = GetLastError();
    /* A drive's empty root has not even . and .. in it. */
    return code == ERROR_NO_MORE_FILES || code == ERROR_FILE_NOT_FOUND ? 0 : Interop_FailWith(code);
}

/* What both classes of information tell. */
typedef struct {
    int64_t Ino;
    DWORD Attributes;
    DWORD Tag;
    const wchar_t* Name;
    size_t Count;
    size_t NextOffset;
} Entry;

static Entry ParseEntry(const Directory* directory)
{
    if (directory->Class == FileIdExtdDirectoryInfo) {
        const FILE_ID_EXTD_DIR_INFO* info = (const void*)directory->Next;
        return (Entry){
            .Ino = Interop_FoldFileId(&info->FileId),
            .Attributes = info->FileAttributes,
            .Tag = info->ReparsePointTag,
            .Name = info->FileName,
            .Count = info->FileNameLength / sizeof(wchar_t),
            .NextOffset = info->NextEntryOffset,
        };
    }
    const FILE_ID_BOTH_DIR_INFO* info = (const void*)directory->Next;
    return (Entry){
        .Ino = info->FileId.QuadPart,
        .Attributes = info->FileAttributes,
        /* A reparse point has its tag in the place of the size of extended attributes. */
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

static int32_t ReadNext(Directory* directory, SystemNative_DirectoryEntry* entry, uint8_t* name, int32_t length)
{
    if (directory->Next == NULL) {
        int32_t result = ReadBatch(directory);
        if (result <= 0) {
            return result;
        }
    }
    Entry next = ParseEntry(directory);
    entry->Ino = next.Ino;
    entry->Type = ConvertType(&next);
    entry->NameLength = Interop_CopyWide(next.Name, next.Count, NULL, -1);
    int32_t result = Interop_CopyWide(next.Name, next.Count, name, length);
    if (result >= 0) {
        directory->Next = next.NextOffset == 0 ? NULL : directory->Next + next.NextOffset;
    }
    return result;
}

int32_t SystemNative_ReadDir(int64_t directory, SystemNative_DirectoryEntry* entry, uint8_t* name, int32_t length)
{
    int32_t error = Interop_CheckBuffer(name, length);
    if (error != 0) {
        return error;
    }
    if (directory == 0) {
        return -Error_EINVAL;
    }
    if (entry == NULL) {
        return -Error_EFAULT;
    }
    *entry = (SystemNative_DirectoryEntry){0};
    Directory* open = (Directory*)(intptr_t)directory;
    AcquireSRWLockExclusive(&open->Lock);
    int32_t result = ReadNext(open, entry, name, length);
    ReleaseSRWLockExclusive(&open->Lock);
    return result;
}

int32_t SystemNative_CloseDir(int64_t directory)
{
    if (directory == 0) {
        return -Error_EINVAL;
    }
    Directory* open = (Directory*)(intptr_t)directory;
    int32_t result = Interop_Result(CloseHandle(open->Handle));
    free(open);
    return result;
}
