#pragma once

#include "common/interop.h"

/* The type of a directory's entry. DT_UNKNOWN: the file system does not say; ask LStat. */
enum {
    SystemNative_DT_UNKNOWN = 0,
    SystemNative_DT_FIFO = 1,
    SystemNative_DT_CHR = 2,
    SystemNative_DT_DIR = 4,
    SystemNative_DT_BLK = 6,
    SystemNative_DT_REG = 8,
    SystemNative_DT_LNK = 10,
    SystemNative_DT_SOCK = 12,
    SystemNative_DT_WHT = 14,
};

/* An entry of a directory; its name is returned beside it. */
typedef struct {
    int64_t Ino;
    int32_t Type;
    int32_t NameLength;
} SystemNative_DirectoryEntry;

/**
 * opendir(3), CreateFileW. Opens a directory for reading; child processes do not inherit it.
 * Result: a reference to the open directory. The caller gives it to SystemNative_CloseDir. Errors: those of opendir(3).
 */
INTEROP_EXPORT int64_t SystemNative_OpenDir(const char* path);

/**
 * readdir(3), GetFileInformationByHandleEx. Reads the next entry; . and .. are entries too (Windows: not of a drive's
 * root). Names have no limit of length.
 * Threads may share a directory: each entry goes to one of them.
 * Result: the name's length in bytes, with *entry filled and a NUL behind the name; 0 at the end, with *entry cleared.
 * Errors: those of readdir(3); EINVAL for a negative length or a reference of 0; ERANGE when the name does not fit:
 * *entry is filled, NameLength tells what it needs (a NUL not counted), and the next call returns the same entry.
 */
INTEROP_EXPORT int32_t SystemNative_ReadDir(int64_t directory, SystemNative_DirectoryEntry* entry, uint8_t* name,
        int32_t length);

/**
 * closedir(3), CloseHandle. Closes a directory that OpenDir opened, and frees what belongs to it.
 * Result: 0. Errors: EINVAL for a reference of 0.
 */
INTEROP_EXPORT int32_t SystemNative_CloseDir(int64_t directory);
