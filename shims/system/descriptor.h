#pragma once

#include "common/interop.h"

/* Flags of Open; Pipe takes O_CLOEXEC, O_NONBLOCK and O_DIRECT. An unknown bit is EINVAL. */
enum {
    SystemNative_O_RDONLY = 0x0000,
    SystemNative_O_WRONLY = 0x0001,
    SystemNative_O_RDWR = 0x0002,
    SystemNative_O_CLOEXEC = 0x0010,
    SystemNative_O_CREAT = 0x0020,
    SystemNative_O_EXCL = 0x0040,
    SystemNative_O_TRUNC = 0x0080,
    SystemNative_O_SYNC = 0x0100,
    SystemNative_O_NOFOLLOW = 0x0200,
    SystemNative_O_APPEND = 0x0400,
    SystemNative_O_DIRECTORY = 0x0800,
    SystemNative_O_NONBLOCK = 0x1000,
    SystemNative_O_DSYNC = 0x2000,
    SystemNative_O_NOCTTY = 0x4000,
    SystemNative_O_DIRECT = 0x8000,
    SystemNative_O_TMPFILE = 0x10000,
    SystemNative_O_PATH = 0x20000,
};

enum {
    SystemNative_SEEK_SET = 0,
    SystemNative_SEEK_CUR = 1,
    SystemNative_SEEK_END = 2,
    SystemNative_SEEK_DATA = 3,
    SystemNative_SEEK_HOLE = 4,
};

/* The two ends of a pipe: descriptors, HANDLEs on Windows. */
typedef struct {
    int64_t ReadEnd;
    int64_t WriteEnd;
} SystemNative_PipeEnds;

/**
 * open(2), CreateFileW. Opens a file; mode gives the permissions of one that is created, bits of ALLPERMS, less the
 * umask. With O_TMPFILE and O_WRONLY or O_RDWR it makes a file without a name on the file system of the directory path,
 * which LinkAt can give one unless there was O_EXCL. O_PATH stands for what has the path, with no right to its content,
 * which takes no right to the file: for calls under a directory and AT_EMPTY_PATH; with O_NOFOLLOW for a symbolic link
 * itself. But for those and O_DIRECTORY and O_CLOEXEC the other flags have no effect then.
 * Result: the descriptor, or HANDLE. The caller closes it with SystemNative_Close.
 * Errors: those of open(2); EINVAL for an unknown flag or mode bit; ENOTSUP for a flag that the system lacks, and for
 * O_TMPFILE where the file system does.
 * macOS: ENOTSUP for O_TMPFILE, O_PATH and O_DIRECT.
 * Windows: mode decides only whether a created file is read-only; O_NONBLOCK and O_TMPFILE are ENOTSUP.
 */
INTEROP_EXPORT int64_t SystemNative_Open(const char* path, int32_t flags, int32_t mode);

/**
 * openat(2), NtCreateFile. Like Open, under a directory, which is that of system/at.h.
 * Result: the descriptor, or HANDLE. The caller closes it with SystemNative_Close.
 * Errors: those of openat(2); EINVAL for an unknown flag or mode bit; ENOTSUP for a flag that the system lacks, and for
 * O_TMPFILE where the file system does.
 */
INTEROP_EXPORT int64_t SystemNative_OpenAt(int64_t directory, const char* path, int32_t flags, int32_t mode);

/**
 * close(2), CloseHandle. Never retried: after an EINTR the number may already belong to another thread, so that
 * counts as success.
 * Result: 0. Errors: EBADF; EIO, ENOSPC and EDQUOT where an earlier write failed; the descriptor is gone even then.
 */
INTEROP_EXPORT int32_t SystemNative_Close(int64_t fd);

/**
 * read(2), ReadFile. Reads from the current offset.
 * Result: the number of bytes read, 0 at the end of the file.
 * Errors: those of read(2); EINVAL for a negative length; EBADF.
 */
INTEROP_EXPORT int32_t SystemNative_Read(int64_t fd, uint8_t* buffer, int32_t length);

/**
 * write(2), WriteFile. Writes at the current offset.
 * Result: the number of bytes written, which may be fewer than length.
 * Errors: those of write(2); EINVAL for a negative length; EBADF.
 */
INTEROP_EXPORT int32_t SystemNative_Write(int64_t fd, const uint8_t* buffer, int32_t length);

/**
 * pread(2), ReadFile with an OVERLAPPED offset. Reads from the given offset.
 * Result: the number of bytes read, 0 at the end of the file.
 * Errors: those of pread(2); EINVAL for a negative length or offset; ESPIPE for a pipe.
 * Windows: the current offset moves.
 */
INTEROP_EXPORT int32_t SystemNative_PRead(int64_t fd, uint8_t* buffer, int32_t length, int64_t offset);

/**
 * pwrite(2), WriteFile with an OVERLAPPED offset. Writes at the given offset.
 * Result: the number of bytes written, which may be fewer than length.
 * Errors: those of pwrite(2); EINVAL for a negative length or offset; ESPIPE for a pipe.
 * Windows: the current offset moves. Linux, Windows: a descriptor opened with O_APPEND writes at the end.
 */
INTEROP_EXPORT int32_t SystemNative_PWrite(int64_t fd, const uint8_t* buffer, int32_t length, int64_t offset);

/**
 * lseek(2), SetFilePointerEx, FSCTL_QUERY_ALLOCATED_RANGES. Moves the current offset; whence is a SEEK constant.
 * SEEK_DATA goes to the first data at the offset or behind it, SEEK_HOLE to the first hole, which may be the end of the
 * file; where the file system does not tell, all of the file is data.
 * Result: the new offset from the start of the file.
 * Errors: those of lseek(2); EINVAL for an unknown whence; ESPIPE for a pipe; ENXIO for SEEK_DATA and SEEK_HOLE from
 * the end of the file on, and for SEEK_DATA in the hole before it.
 * Windows: EBADF for SEEK_DATA and SEEK_HOLE unless open for reading.
 */
INTEROP_EXPORT int64_t SystemNative_LSeek(int64_t fd, int64_t offset, int32_t whence);

/**
 * fsync(2), FlushFileBuffers. Has the system write the file's data and attributes to the storage device.
 * Result: 0. Errors: those of fsync(2), and EIO means that data is lost.
 * macOS: fcntl(F_FULLFSYNC), with fsync(2) where the file system lacks it.
 */
INTEROP_EXPORT int32_t SystemNative_FSync(int64_t fd);

/**
 * ftruncate(2), SetFileInformationByHandle. Sets the file's size; what is added reads as zeros.
 * Result: 0. Errors: those of ftruncate(2); EINVAL for a negative length.
 */
INTEROP_EXPORT int32_t SystemNative_FTruncate(int64_t fd, int64_t length);

/**
 * fcntl(2) F_DUPFD_CLOEXEC, DuplicateHandle. Duplicates a descriptor; child processes do not inherit it.
 * Result: the new descriptor. The caller closes it with SystemNative_Close. Errors: EBADF, EMFILE.
 */
INTEROP_EXPORT int64_t SystemNative_Dup(int64_t fd);

/**
 * pipe2(2), CreatePipe. Makes a pipe; flags are O_CLOEXEC, O_NONBLOCK and O_DIRECT, with which each write is a packet
 * that is read alone, and what a read has no room for is lost.
 * Result: 0, and both ends in *ends. The caller closes both with SystemNative_Close. Nothing is written on failure.
 * Errors: EMFILE, ENFILE; EINVAL for any other flag. macOS, Windows: ENOTSUP for O_DIRECT.
 */
INTEROP_EXPORT int32_t SystemNative_Pipe(SystemNative_PipeEnds* ends, int32_t flags);
