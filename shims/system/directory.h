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

/*
 * How a record of ReadDirPlus begins. Behind it follow a SystemNative_FileStatus, the name of NameLength bytes, and one
 * to eight NULs; the next record is RecordLength bytes, a multiple of 8, behind the start of this one.
 * Result is 0, or the negated error for which there is no status, which is then all 0.
 */
typedef struct {
    int64_t Ino;
    int32_t RecordLength;
    int32_t NameLength;
    int32_t Type;
    int32_t Result;
} SystemNative_DirectoryRecord;

/**
 * opendir(3), CreateFileW. Opens a directory for reading; child processes do not inherit it.
 * Result: a reference to the open directory. The caller gives it to SystemNative_CloseDir. Errors: those of opendir(3).
 */
INTEROP_EXPORT int64_t SystemNative_OpenDir(const char* path);

/**
 * fdopendir(3), NtCreateFile. Opens for reading the directory that a descriptor is open on, whatever its path is by
 * now; one of O_PATH will do. The descriptor stays the caller's, and its offset as it is: each reference starts at the
 * first entry. Child processes do not inherit it.
 * Where the descriptor may be read but the process may not open the directory anew, the descriptor is read itself, from
 * its start: then its offset moves, which duplicates and references that were made so share.
 * Result: a reference to the open directory. The caller gives it to SystemNative_CloseDir.
 * Errors: EBADF; ENOTDIR; EACCES for a descriptor of O_PATH without the right to read; EMFILE, ENFILE, ENOMEM.
 * Windows: EACCES where the process may not open the directory anew.
 */
INTEROP_EXPORT int64_t SystemNative_FdOpenDir(int64_t fd);

/**
 * readdir(3), GetFileInformationByHandleEx. Reads the next entry; . and .. are entries too. Names have no limit of
 * length.
 * Threads may share a directory: each entry goes to one of them.
 * Result: the name's length in bytes, with *entry filled and a NUL behind the name; 0 at the end, with *entry cleared.
 * Errors: those of readdir(3); EINVAL for a negative length or a reference of 0; ERANGE when the name does not fit:
 * *entry is filled, NameLength tells what it needs (a NUL not counted), and the next call returns the same entry.
 * Windows: a drive's root has neither . nor .. as an entry.
 */
INTEROP_EXPORT int32_t SystemNative_ReadDir(int64_t directory, SystemNative_DirectoryEntry* entry, uint8_t* name,
        int32_t length);

/**
 * readdir(3) and fstatat(2), GetFileInformationByHandleEx. Fills the buffer with records of the next entries, as many
 * as fit whole; . and .. are left out. Each has what ReadDir tells of the entry and what LStat tells of its file, under
 * the directory that is open, whatever its path is by now; an entry that was removed meanwhile is there, with the
 * error. The buffer need not be aligned.
 * Threads may share a directory, and use ReadDir too: each entry goes to one of them, and one waits for the other; . or
 * .. goes to nobody where this call comes upon it, not even to a ReadDir that had no room for its name.
 * Result: the number of bytes filled; 0 at the end. Errors: those of readdir(3), with the next call where there are
 * records to return first; EINVAL for a negative length or a reference of 0; ERANGE when not even one record fits: the
 * next call returns the same entry.
 */
INTEROP_EXPORT int32_t SystemNative_ReadDirPlus(int64_t directory, uint8_t* buffer, int32_t length);

/**
 * closedir(3), CloseHandle. Closes a directory that OpenDir or FdOpenDir opened, and frees what belongs to it.
 * Result: 0. Errors: EINVAL for a reference of 0.
 */
INTEROP_EXPORT int32_t SystemNative_CloseDir(int64_t directory);
