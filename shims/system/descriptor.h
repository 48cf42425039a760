#pragma once

#include "common/interop.h"

/* Flags of Open; Pipe accepts O_CLOEXEC, O_NONBLOCK and O_DIRECT. An unknown flag fails with EINVAL. */
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

/* The descriptors of a pipe's ends: file descriptors, or HANDLEs on Windows. */
typedef struct {
    int64_t ReadEnd;
    int64_t WriteEnd;
} SystemNative_PipeEnds;

/**
 * open(2), CreateFileW. Opens a file. A created file has the permissions mode & ~umask; mode is a set of bits of
 * ALLPERMS. O_TMPFILE with O_WRONLY or O_RDWR creates an unnamed file on the file system of the directory path; without
 * O_EXCL, LinkAt can link it. O_PATH needs no permission on the file and gives no access to its content: the descriptor
 * is for calls relative to a directory and AT_EMPTY_PATH, and with O_NOFOLLOW may refer to a symbolic link. Flags other
 * than these, O_DIRECTORY and O_CLOEXEC are ignored with O_PATH.
 * Result: the file descriptor, or HANDLE. The caller closes it with SystemNative_Close.
 * Errors: those of open(2); EINVAL for an unknown flag or mode bit; ENOTSUP for a flag that the system does not
 * support, and for O_TMPFILE if the file system does not.
 * macOS: ENOTSUP for O_TMPFILE, O_PATH and O_DIRECT.
 * Windows: of mode only S_IWUSR has an effect: without it a created file is read-only; O_NONBLOCK, O_TMPFILE, and
 * O_APPEND with O_DIRECT are ENOTSUP.
 */
INTEROP_EXPORT int64_t SystemNative_Open(const char* path, int32_t flags, int32_t mode);

/**
 * openat(2), NtCreateFile. Like Open, relative to a directory (system/at.h).
 * Result: the file descriptor, or HANDLE. The caller closes it with SystemNative_Close.
 * Errors: those of openat(2); EINVAL for an unknown flag or mode bit; ENOTSUP for a flag that the system does not
 * support, and for O_TMPFILE if the file system does not.
 */
INTEROP_EXPORT int64_t SystemNative_OpenAt(int64_t directory, const char* path, int32_t flags, int32_t mode);

/**
 * close(2), CloseHandle. Closes a descriptor. It is never retried: EINTR counts as success, since the descriptor may
 * already be in use by another thread again.
 * Result: 0. Errors: EBADF; EIO, ENOSPC and EDQUOT for an earlier write; the descriptor is closed even then.
 */
INTEROP_EXPORT int32_t SystemNative_Close(int64_t fd);

/**
 * read(2), ReadFile. Reads at the file offset, which is advanced.
 * Result: the number of bytes read, 0 at end of file.
 * Errors: those of read(2); EINVAL for a negative length; EBADF.
 * Windows: EINVAL for a file whose HANDLE was opened with FILE_FLAG_OVERLAPPED, for such a one has no file offset;
 * PRead can read it.
 */
INTEROP_EXPORT int32_t SystemNative_Read(int64_t fd, uint8_t* buffer, int32_t length);

/**
 * write(2), WriteFile. Writes at the file offset, which is advanced.
 * Result: the number of bytes written, which may be less than length.
 * Errors: those of write(2); EINVAL for a negative length; EBADF.
 * Windows: EINVAL for a file whose HANDLE was opened with FILE_FLAG_OVERLAPPED, for such a one has no file offset;
 * PWrite can write it.
 */
INTEROP_EXPORT int32_t SystemNative_Write(int64_t fd, const uint8_t* buffer, int32_t length);

/**
 * pread(2), ReadFile with an OVERLAPPED offset. Reads at the given offset; the file offset does not change.
 * Result: the number of bytes read, 0 at end of file.
 * Errors: those of pread(2); EINVAL for a negative length or offset; ESPIPE for a pipe.
 * Windows: the file offset changes.
 */
INTEROP_EXPORT int32_t SystemNative_PRead(int64_t fd, uint8_t* buffer, int32_t length, int64_t offset);

/**
 * pwrite(2), WriteFile with an OVERLAPPED offset. Writes at the given offset; the file offset does not change.
 * Result: the number of bytes written, which may be less than length.
 * Errors: those of pwrite(2); EINVAL for a negative length or offset; ESPIPE for a pipe.
 * Windows: the file offset changes. Linux, Windows: a descriptor opened with O_APPEND writes at the end of the file.
 */
INTEROP_EXPORT int32_t SystemNative_PWrite(int64_t fd, const uint8_t* buffer, int32_t length, int64_t offset);

/**
 * lseek(2), SetFilePointerEx, FSCTL_QUERY_ALLOCATED_RANGES. Sets the file offset; whence is a SEEK constant. SEEK_DATA
 * seeks to the first data at or after offset, SEEK_HOLE to the first hole, which may be the end of the file; if the
 * file system does not report holes, the whole file is data.
 * Result: the new offset from the start of the file.
 * Errors: those of lseek(2); EINVAL for an unknown whence; ESPIPE for a pipe; ENXIO for SEEK_DATA and SEEK_HOLE at or
 * after the end of the file, and for SEEK_DATA if no data follows.
 * Windows: EBADF for SEEK_DATA and SEEK_HOLE if the descriptor is not open for reading.
 */
INTEROP_EXPORT int64_t SystemNative_LSeek(int64_t fd, int64_t offset, int32_t whence);

/**
 * fsync(2), FlushFileBuffers. Flushes the file's data and attributes to the storage device.
 * Result: 0. Errors: those of fsync(2); EIO means that data is lost.
 * macOS: fcntl(F_FULLFSYNC), or fsync(2) if the file system does not support it; ENOTSUP for a pipe or socket.
 */
INTEROP_EXPORT int32_t SystemNative_FSync(int64_t fd);

/**
 * ftruncate(2), SetFileInformationByHandle. Sets the size of a file; added bytes read as zeros.
 * Result: 0. Errors: those of ftruncate(2); EINVAL for a negative length.
 */
INTEROP_EXPORT int32_t SystemNative_FTruncate(int64_t fd, int64_t length);

/**
 * fcntl(2) F_DUPFD_CLOEXEC, DuplicateHandle. Duplicates a descriptor; child processes do not inherit the new one.
 * Result: the new descriptor. The caller closes it with SystemNative_Close. Errors: EBADF, EMFILE.
 */
INTEROP_EXPORT int64_t SystemNative_Dup(int64_t fd);

/**
 * pipe2(2), CreatePipe. Creates a pipe; flags are O_CLOEXEC, O_NONBLOCK and O_DIRECT. O_DIRECT is packet mode: a read
 * returns the packet of one write, and discards what the buffer is too small for.
 * Result: 0, and *ends is filled in. The caller closes both ends with SystemNative_Close. Nothing is written on
 * failure.
 * Errors: EMFILE, ENFILE; EINVAL for any other flag. macOS, Windows: ENOTSUP for O_DIRECT.
 */
INTEROP_EXPORT int32_t SystemNative_Pipe(SystemNative_PipeEnds* ends, int32_t flags);
