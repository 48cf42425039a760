#pragma once

#include "common/interop.h"

/* In place of an offset: the descriptor's current one, which moves. */
enum {
    SystemNative_CURRENT_OFFSET = -1,
};

/* Flags of Splice and Tee. */
enum {
    SystemNative_SPLICE_F_MOVE = 0x1,
    SystemNative_SPLICE_F_NONBLOCK = 0x2,
    SystemNative_SPLICE_F_MORE = 0x4,
};

/**
 * ioctl(2) FICLONE, copy_file_range(2), FSCTL_DUPLICATE_EXTENTS_TO_FILE. Makes an open file the copy of another: its
 * data from the first byte to the last, its times and its permission bits. Both share their blocks where the file
 * system can do so; else holes stay holes. A source that is cut short meanwhile is copied up to its new end. What the
 * destination held is gone, also when the copy then fails. Its current offset has no meaning afterwards.
 * Result: 0. Where the times and permission bits may not be set, they are left alone.
 * Errors: those of read(2), write(2) and ftruncate(2); EINVAL if both are the same file, or one is no regular file;
 * EISDIR for a directory, ESPIPE for a pipe; EBADF for a source that is not open for reading and for a destination
 * that is not open for writing or was opened with O_APPEND.
 * macOS: the blocks are never shared. Windows: the source's current offset moves too; only ReFS shares blocks; of the
 * permission bits only S_IWUSR.
 */
INTEROP_EXPORT int32_t SystemNative_CopyFile(int64_t source, int64_t destination);

/**
 * copy_file_range(2). Copies bytes between files within the system where it can, else through memory. An offset of
 * SystemNative_CURRENT_OFFSET is the current one, which moves.
 * Result: the number of bytes copied, which may be fewer than length; 0 at the end of the source.
 * Errors: those of read(2) and write(2); EINVAL for a negative length, another negative offset, and ranges of one file
 * that overlap; ESPIPE for a source that is a pipe; EISDIR; EBADF for a destination opened with O_APPEND.
 * Windows: the current offsets move.
 */
INTEROP_EXPORT int64_t SystemNative_CopyFileRange(int64_t source, int64_t sourceOffset, int64_t destination,
        int64_t destinationOffset, int64_t length);

/**
 * sendfile(2). Writes bytes of a file to a socket, pipe or file, at its current offset; within the system where it can,
 * else through memory. A source offset of SystemNative_CURRENT_OFFSET is the current one, which moves.
 * Result: the number of bytes written, which may be fewer than length; 0 at the end of the source.
 * Errors: those of read(2) and write(2); EINVAL for a negative length and another negative offset; ESPIPE for a source
 * that is a pipe; EAGAIN for a destination that does not block and has no room.
 * Windows: the source's current offset moves.
 */
INTEROP_EXPORT int64_t SystemNative_SendFile(int64_t destination, int64_t source, int64_t sourceOffset, int64_t length);

/**
 * splice(2). Moves bytes between a pipe and a file, socket or other pipe, without a copy; flags is a set of the
 * SPLICE_F constants. An offset of SystemNative_CURRENT_OFFSET is the current one, which moves, and the only one for a
 * pipe.
 * Result: the number of bytes moved, 0 at the end of the source.
 * Errors: those of splice(2); EINVAL for an unknown flag, a negative length, another negative offset, and if neither is
 * a pipe; ESPIPE for an offset in a pipe; EAGAIN where it would wait and must not.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int64_t SystemNative_Splice(int64_t source, int64_t sourceOffset, int64_t destination,
        int64_t destinationOffset, int64_t length, int32_t flags);

/**
 * tee(2). Copies what can be read from one pipe into another, and leaves it there; flags is a set of the SPLICE_F
 * constants.
 * Result: the number of bytes copied, 0 where nothing will come any more.
 * Errors: those of tee(2); EINVAL for an unknown flag, a negative length, and unless both are pipes; EAGAIN where it
 * would wait and must not.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int64_t SystemNative_Tee(int64_t source, int64_t destination, int64_t length, int32_t flags);
