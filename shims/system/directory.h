#pragma once

#include "common/interop.h"

/* The file type of a directory entry. DT_UNKNOWN: the file system does not report it; call LStat. */
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

/* struct dirent without the name, which is returned in a buffer of its own. */
typedef struct {
    int64_t Ino;
    int32_t Type;
    int32_t NameLength;
} SystemNative_DirectoryEntry;

/*
 * The header of a record of ReadDirPlus. It is followed by a SystemNative_FileStatus, the name of NameLength bytes, and
 * one to eight NULs; the next record starts RecordLength bytes, a multiple of 8, after the start of this one. Result is
 * 0, or the negated error of getting the status, which is then all 0.
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
 * Result: a reference to the open directory. The caller closes it with SystemNative_CloseDir. Errors: those of
 * opendir(3).
 */
INTEROP_EXPORT int64_t SystemNative_OpenDir(const char* path);

/**
 * fdopendir(3), NtCreateFile. Opens the directory of a descriptor for reading, even if it has been renamed; the
 * descriptor may be one of O_PATH. The caller keeps the descriptor, and its file offset does not change: each reference
 * starts at the first entry. Child processes do not inherit the reference.
 * If the process may not open the directory again, a readable descriptor is duplicated and read from the start of the
 * directory: this changes its file offset, which it shares with its duplicates and with other references created in
 * this way.
 * Result: a reference to the open directory. The caller closes it with SystemNative_CloseDir.
 * Errors: EBADF; ENOTDIR; EACCES for a descriptor of O_PATH without read permission; EMFILE, ENFILE, ENOMEM.
 * Windows: EACCES if the process may not open the directory again.
 */
INTEROP_EXPORT int64_t SystemNative_FdOpenDir(int64_t fd);

/**
 * readdir(3), GetFileInformationByHandleEx. Reads the next entry, including . and ..; there is no limit to the length
 * of a name. Thread-safe: each entry is returned to one thread.
 * Result: the name's length in bytes, not counting the terminating NUL, and *entry is filled in; 0 at the end, and
 * *entry is all 0.
 * Errors: those of readdir(3); EINVAL for a negative length or a reference of 0; ERANGE if the buffer is too small:
 * then *entry is filled in, NameLength + 1 bytes are needed, and the next call returns the same entry.
 * Windows: the root directory of a drive has no . and .. entries; Ino is 0 if the file system does not list file IDs.
 */
INTEROP_EXPORT int32_t SystemNative_ReadDir(int64_t directory, SystemNative_DirectoryEntry* entry, uint8_t* name,
        int32_t length);

/**
 * readdir(3) and fstatat(2), GetFileInformationByHandleEx. Fills the buffer with the records of as many of the next
 * entries as fit, without . and .. entries. A record has what ReadDir returns for the entry and what LStat returns for
 * its file, which is looked up in the open directory even if that has been renamed; an entry that has been removed
 * meanwhile has the error instead. The buffer need not be aligned.
 * Thread-safe, also together with ReadDir: each entry is returned to one thread, and calls wait for each other. If this
 * call reads a . or .. entry, no thread gets it, not even one whose ReadDir failed with ERANGE for it.
 * Result: the number of bytes filled; 0 at the end. Errors: those of readdir(3), returned by the next call if there are
 * records to return first; EINVAL for a negative length or a reference of 0; ERANGE if the buffer is too small for one
 * record: the next call returns the same entry.
 */
INTEROP_EXPORT int32_t SystemNative_ReadDirPlus(int64_t directory, uint8_t* buffer, int32_t length);

/**
 * closedir(3), CloseHandle. Closes a directory that OpenDir or FdOpenDir opened, and frees its memory.
 * Result: 0. Errors: EINVAL for a reference of 0.
 */
INTEROP_EXPORT int32_t SystemNative_CloseDir(int64_t directory);
