#pragma once

#include "common/interop.h"

/* In place of an offset: the descriptor's current one, which moves. */
enum {
    SystemNative_CURRENT_OFFSET = -1,
};

/* What CopyFile tells of a copy: a set of these, of what is not known to be as in the source. */
enum {
    /* The times cannot be set, or that of last change differs by more than file systems round it: two seconds. */
    SystemNative_COPY_LOST_TIMES = 0x1,
    /* The permission bits. */
    SystemNative_COPY_LOST_MODE = 0x2,
    /* And they permit what the source's do not. */
    SystemNative_COPY_MORE_OPEN = 0x4,
};

/**
 * ioctl(2) FICLONE, copy_file_range(2), FSCTL_DUPLICATE_EXTENTS_TO_FILE. Makes an open file the copy of another: its
 * data from the first byte to the last, its permission bits S_IRWXU, S_IRWXG and S_IRWXO, and its times; not its owner
 * and group, S_ISUID, S_ISGID and S_ISVTX, access control lists and extended attributes. Both share their blocks where
 * the file system can do so; else holes stay holes. A source that is cut short meanwhile is copied up to its new end.
 * What the destination held is gone, also when the copy then fails. Its current offset has no meaning afterwards.
 * From before the first byte is there, and also when the copy then fails, the destination's permission bits permit
 * nothing that the source does not: where it has an access control list, or another group than the destination, the
 * copy's group and others get no more than whoever else the source names; where that is less than its bits, the result
 * has COPY_LOST_MODE. An access control list of the destination's own stays, and who had it open before can go on
 * reading it. Where the bits cannot be set, whatever the error, it becomes a copy all the same, and the result has
 * COPY_LOST_MODE, with COPY_MORE_OPEN if it then permits more: a caller who must not have that removes the copy.
 * Result: 0, or a set of the COPY constants: what could not be kept.
 * Errors: those of read(2), write(2) and ftruncate(2); EINVAL if both are the same file, or one is no regular file;
 * EISDIR for a directory, ESPIPE for a pipe; EBADF for a source that is not open for reading and for a destination
 * that is not open for writing or was opened with O_APPEND; EIO for a destination that takes no bytes.
 * macOS: the blocks are never shared, and what only the source's access control list denies is not looked at. Windows:
 * the source's current offset moves too; only ReFS shares blocks; of the permission bits only S_IWUSR, and who may read
 * the copy is up to the access control list of its own.
 */
INTEROP_EXPORT int32_t SystemNative_CopyFile(int64_t source, int64_t destination);

/**
 * copy_file_range(2). Copies bytes between files within the system where it can, else through memory. An offset of
 * SystemNative_CURRENT_OFFSET is the current one, which moves.
 * Result: the number of bytes copied, which may be fewer than length; 0 at the end of the source, where reading finds
 * no more, whatever size the file is said to have.
 * Errors: those of read(2) and write(2); EINVAL for a negative length, another negative offset, and ranges of one file
 * that overlap; ESPIPE for a source that is a pipe; EISDIR; EBADF for a destination opened with O_APPEND; EIO for one
 * that takes no bytes.
 * Windows: the current offsets move.
 */
INTEROP_EXPORT int64_t SystemNative_CopyFileRange(int64_t source, int64_t sourceOffset, int64_t destination,
        int64_t destinationOffset, int64_t length);

/**
 * sendfile(2). Writes bytes of a file to a socket, pipe or file, at its current offset; within the system where it can,
 * else through memory. A source offset of SystemNative_CURRENT_OFFSET is the current one, which moves.
 * Result: the number of bytes written, which may be fewer than length; 0 at the end of the source, where reading finds
 * no more, whatever size the file is said to have.
 * Errors: those of read(2) and write(2); EINVAL for a negative length and another negative offset; ESPIPE for a source
 * that is a pipe; EAGAIN for a destination that does not block and has no room; EIO for one that takes no bytes.
 * Windows: the source's current offset moves.
 */
INTEROP_EXPORT int64_t SystemNative_SendFile(int64_t destination, int64_t source, int64_t sourceOffset, int64_t length);
