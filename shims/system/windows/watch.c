#include "system/windows/operation.h"

#include <stdlib.h>

#include "system/inotify.h"
#include "system/watch.h"

_Static_assert(SystemNative_FILE_NOTIFY_CHANGE_FILE_NAME == FILE_NOTIFY_CHANGE_FILE_NAME, "FILE_NAME");
_Static_assert(SystemNative_FILE_NOTIFY_CHANGE_DIR_NAME == FILE_NOTIFY_CHANGE_DIR_NAME, "DIR_NAME");
_Static_assert(SystemNative_FILE_NOTIFY_CHANGE_ATTRIBUTES == FILE_NOTIFY_CHANGE_ATTRIBUTES, "ATTRIBUTES");
_Static_assert(SystemNative_FILE_NOTIFY_CHANGE_SIZE == FILE_NOTIFY_CHANGE_SIZE, "SIZE");
_Static_assert(SystemNative_FILE_NOTIFY_CHANGE_LAST_WRITE == FILE_NOTIFY_CHANGE_LAST_WRITE, "LAST_WRITE");
_Static_assert(SystemNative_FILE_NOTIFY_CHANGE_LAST_ACCESS == FILE_NOTIFY_CHANGE_LAST_ACCESS, "LAST_ACCESS");
_Static_assert(SystemNative_FILE_NOTIFY_CHANGE_CREATION == FILE_NOTIFY_CHANGE_CREATION, "CREATION");
_Static_assert(SystemNative_FILE_NOTIFY_CHANGE_SECURITY == FILE_NOTIFY_CHANGE_SECURITY, "SECURITY");
_Static_assert(SystemNative_FILE_ACTION_ADDED == FILE_ACTION_ADDED, "ADDED");
_Static_assert(SystemNative_FILE_ACTION_REMOVED == FILE_ACTION_REMOVED, "REMOVED");
_Static_assert(SystemNative_FILE_ACTION_MODIFIED == FILE_ACTION_MODIFIED, "MODIFIED");
_Static_assert(SystemNative_FILE_ACTION_RENAMED_OLD_NAME == FILE_ACTION_RENAMED_OLD_NAME, "RENAMED_OLD_NAME");
_Static_assert(SystemNative_FILE_ACTION_RENAMED_NEW_NAME == FILE_ACTION_RENAMED_NEW_NAME, "RENAMED_NEW_NAME");

enum {
    FILTER_BITS = FILE_NOTIFY_CHANGE_FILE_NAME | FILE_NOTIFY_CHANGE_DIR_NAME | FILE_NOTIFY_CHANGE_ATTRIBUTES
            | FILE_NOTIFY_CHANGE_SIZE | FILE_NOTIFY_CHANGE_LAST_WRITE | FILE_NOTIFY_CHANGE_LAST_ACCESS
            | FILE_NOTIFY_CHANGE_CREATION | FILE_NOTIFY_CHANGE_SECURITY,
    SMALLEST = 64,
    /* The maximum over a network; more is an error there. */
    LARGEST_PLATFORM = 65536,
    RECORD_ALIGNMENT = 8,
};

static int32_t WriteRecord(uint8_t* buffer, const SystemNative_WatchEvent* event)
{
    memcpy(buffer, event, sizeof(*event));
    return (int32_t)sizeof(*event);
}

static int32_t WriteOverflow(uint8_t* buffer)
{
    return WriteRecord(buffer, &(SystemNative_WatchEvent){.Watch = -1, .Mask = SystemNative_IN_Q_OVERFLOW});
}

/*
 * A record has 12 bytes and 2 for each code unit of its name, and is converted to at most 24 bytes and 3 for each: at
 * most twice the size.
 */
static int32_t ConvertRecords(const uint8_t* from, uint8_t* buffer)
{
    int32_t filled = 0;
    for (;;) {
        const FILE_NOTIFY_INFORMATION* info = (const void*)from;
        size_t count = info->FileNameLength / sizeof(wchar_t);
        int32_t nameLength = Interop_CopyWide(info->FileName, count, NULL, -1);
        SystemNative_WatchEvent event = {
            .Mask = (int32_t)info->Action,
            .Length = (nameLength + RECORD_ALIGNMENT) & ~(RECORD_ALIGNMENT - 1),
        };
        filled += WriteRecord(buffer + filled, &event);
        memset(buffer + filled, 0, (size_t)event.Length);
        (void)Interop_CopyWide(info->FileName, count, buffer + filled, event.Length);
        filled += event.Length;
        if (info->NextEntryOffset == 0) {
            return filled;
        }
        from += info->NextEntryOffset;
    }
}

/*
 * With an OVERLAPPED, although descriptors of Open do not need one: for those that do, and since some systems would
 * otherwise not wait until a cancelled call has ended.
 * Result: a Win32 code.
 */
static DWORD Wait(HANDLE directory, uint8_t* records, DWORD size, int32_t subtree, int32_t filter, DWORD* count)
{
    OVERLAPPED operation = {.Offset = 0};
    if (!Interop_MakeEvent(&operation)) {
        return GetLastError();
    }
    DWORD code = ERROR_SUCCESS;
    if (!ReadDirectoryChangesW(directory, records, size, subtree, (DWORD)filter, NULL, &operation, NULL)
            || !GetOverlappedResult(directory, &operation, count, TRUE)) {
        code = GetLastError();
    } else if (operation.Internal == STATUS_PENDING) {
        /* The event was set without a status, as some systems do for a cancelled call. */
        code = ERROR_OPERATION_ABORTED;
    }
    CloseHandle(operation.hEvent);
    return code;
}

int32_t SystemNative_ReadDirectoryChanges(int64_t directory, uint8_t* buffer, int32_t length, int32_t subtree,
        int32_t filter)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    if ((filter & ~FILTER_BITS) != 0 || filter == 0 || (subtree & ~1) != 0) {
        return -Error_EINVAL;
    }
    if (length < SMALLEST) {
        return -Error_ERANGE;
    }
    DWORD size = (DWORD)(length / 2 < LARGEST_PLATFORM ? length / 2 : LARGEST_PLATFORM) & ~(DWORD)3;
    uint8_t* records = malloc(size);
    if (records == NULL) {
        return -Error_ENOMEM;
    }
    HANDLE handle = Interop_Handle(directory);
    DWORD count = 0;
    DWORD code = Wait(handle, records, size, subtree, filter, &count);
    int32_t result;
    if (code == ERROR_NOTIFY_ENUM_DIR || (code == ERROR_SUCCESS && count == 0)) {
        result = WriteOverflow(buffer);
    } else if (code == ERROR_SUCCESS) {
        result = ConvertRecords(records, buffer);
    } else if (code == ERROR_INVALID_HANDLE && GetFileType(handle) != FILE_TYPE_UNKNOWN) {
        /* An open descriptor, but not of a directory. */
        result = -Error_EINVAL;
    } else {
        result = Interop_FailWith(code);
    }
    free(records);
    return result;
}

int32_t SystemNative_CancelIo(int64_t fd)
{
    return Interop_Result(CancelIoEx(Interop_Handle(fd), NULL));
}
