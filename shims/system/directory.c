#include "system/internal/directory.h"

/* A record in the caller's buffer. Java computes its offsets from the sizes of the two structs. */
typedef struct {
    SystemNative_DirectoryRecord Head;
    SystemNative_FileStatus Status;
    uint8_t Name[];
} Record;

enum {
    NAME_OFFSET = offsetof(Record, Name),
    RECORD_ALIGNMENT = 8,
};

_Static_assert(NAME_OFFSET == sizeof(SystemNative_DirectoryRecord) + sizeof(SystemNative_FileStatus),
        "nothing may stand between the parts of a record");
_Static_assert(NAME_OFFSET % RECORD_ALIGNMENT == 0, "only the name may need padding");

/* Result: as for Interop_PeekEntry. */
static int32_t PeekNext(int64_t directory, SystemNative_DirectoryEntry* entry)
{
    Interop_DirectoryState* state = (Interop_DirectoryState*)(intptr_t)directory;
    if (state->HasEnding) {
        state->HasEnding = false;
        return state->Ending;
    }
    return Interop_PeekEntry(directory, entry);
}

static int32_t ReadNext(int64_t directory, SystemNative_DirectoryEntry* entry, uint8_t* name, int32_t length)
{
    int32_t result = PeekNext(directory, entry);
    if (result <= 0) {
        return result;
    }
    if (entry->NameLength >= length) {
        return -Error_ERANGE;
    }
    Interop_TakeEntry(directory, name, entry->NameLength);
    return entry->NameLength;
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
    Interop_LockDirectory(directory);
    int32_t result = ReadNext(directory, entry, name, length);
    Interop_UnlockDirectory(directory);
    return result;
}

/* PeekNext, but skips . and .. */
static int32_t PeekChild(int64_t directory, SystemNative_DirectoryEntry* entry)
{
    int32_t result;
    while ((result = PeekNext(directory, entry)) > 0 && Interop_IsSelfOrParent(directory)) {
        uint8_t name[sizeof("..")];
        Interop_TakeEntry(directory, name, entry->NameLength);
    }
    return result;
}

/* Result: the length of the record; 0 at the end; or a negated error. */
static int32_t ReadRecord(int64_t directory, uint8_t* buffer, int32_t length)
{
    SystemNative_DirectoryEntry entry;
    int32_t result = PeekChild(directory, &entry);
    if (result <= 0) {
        return result;
    }
    int32_t recordLength = (NAME_OFFSET + entry.NameLength + RECORD_ALIGNMENT) & ~(RECORD_ALIGNMENT - 1);
    if (recordLength > length) {
        return -Error_ERANGE;
    }
    Record record;
    int32_t error = Interop_GetEntryStatus(directory, &record.Status);
    if (error != 0) {
        record.Status = (SystemNative_FileStatus){0};
    }
    record.Head = (SystemNative_DirectoryRecord){
        .Ino = entry.Ino,
        .RecordLength = recordLength,
        .NameLength = entry.NameLength,
        .Type = entry.Type,
        .Result = error,
    };
    /* The buffer need not be aligned, and another thread may write to it: it is never read. */
    memcpy(buffer, &record, NAME_OFFSET);
    memset(buffer + recordLength - RECORD_ALIGNMENT, 0, RECORD_ALIGNMENT);
    Interop_TakeEntry(directory, buffer + NAME_OFFSET, entry.NameLength);
    return recordLength;
}

int32_t SystemNative_ReadDirPlus(int64_t directory, uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    if (directory == 0) {
        return -Error_EINVAL;
    }
    uint8_t* next = buffer;
    int32_t rest = length;
    int32_t result;
    Interop_LockDirectory(directory);
    while ((result = ReadRecord(directory, next, rest)) > 0) {
        next += result;
        rest -= result;
    }
    int32_t filled = length - rest;
    if (filled > 0 && result != -Error_ERANGE) {
        *(Interop_DirectoryState*)(intptr_t)directory = (Interop_DirectoryState){.HasEnding = true, .Ending = result};
    }
    Interop_UnlockDirectory(directory);
    return filled > 0 ? filled : result;
}
