#pragma once

#include "common/interop.h"

/* As an offset: the descriptor's file offset, which the call advances. */
enum {
    SystemNative_CURRENT_OFFSET = -1,
};

/* Results of CopyFile: a set of these, for the attributes that are not known to be those of the source. */
enum {
    /* The times were not set, or the modification times differ by more than FAT's resolution, two seconds. */
    SystemNative_COPY_LOST_TIMES = 0x1,
    /* The permission bits differ. */
    SystemNative_COPY_LOST_MODE = 0x2,
    /* The permission bits grant access that the source does not grant. */
    SystemNative_COPY_MORE_OPEN = 0x4,
};

/**
 * ioctl(2) FICLONE, copy_file_range(2), FSCTL_DUPLICATE_EXTENTS_TO_FILE. Makes an open file a copy of another: all
 * data, the permission bits S_IRWXU, S_IRWXG and S_IRWXO, and the access and modification times; not the owner and
 * group, S_ISUID, S_ISGID and S_ISVTX, access control lists and extended attributes. The files share their blocks if
 * the file system supports that; otherwise holes are preserved. A source that is truncated during the call is copied up
 * to its new end. The destination's previous content is lost, even if the call fails; its file offset is undefined
 * afterwards.
 * Before the first byte is written, and also if the call then fails, the destination's permission bits grant nothing
 * that the source does not grant. If the source has an access control list, the copy's group and others bits are
 * limited to the rights of every user and group in that list; if the groups of the files differ, to the rights that
 * both group and others have on the source. If that is less than the source's bits, the result has COPY_LOST_MODE. The
 * destination keeps its own access control list, and whoever had it open before can still read it. Failing to set the
 * bits is not an error: the result then has COPY_LOST_MODE, and COPY_MORE_OPEN if the copy grants more; a caller that
 * cannot accept that must delete the copy.
 * Result: 0, or a set of the COPY constants for what was not preserved.
 * Errors: those of read(2), write(2) and ftruncate(2); EINVAL if both are the same file, or one is not a regular file;
 * EISDIR for a directory; ESPIPE for a pipe or socket; EBADF if the source is not open for reading, or the destination
 * is not open for writing or was opened with O_APPEND; EIO if the destination accepts no bytes.
 * macOS: blocks are never shared, blocks of zeros become holes where the file system has them, and the deny entries of
 * the source's access control list are not considered. Windows: the source's file offset changes; only ReFS shares
 * blocks; of the permission bits only S_IWUSR is copied, and read access is controlled by the copy's own access control
 * list.
 */
INTEROP_EXPORT int32_t SystemNative_CopyFile(int64_t source, int64_t destination);

/**
 * copy_file_range(2). Copies bytes between files in the kernel if it supports that, else through a buffer. An offset of
 * SystemNative_CURRENT_OFFSET is the file offset, which is advanced.
 * Result: the number of bytes copied, which may be less than length; 0 at the end of the source, which is where read(2)
 * returns 0, whatever the file's size.
 * Errors: those of read(2) and write(2); EINVAL for a negative length, any other negative offset, or overlapping ranges
 * of one file; ESPIPE if the source is a pipe; EISDIR; EBADF if the destination was opened with O_APPEND; EIO if it
 * accepts no bytes.
 * Windows: the file offsets change in any case.
 */
INTEROP_EXPORT int64_t SystemNative_CopyFileRange(int64_t source, int64_t sourceOffset, int64_t destination,
        int64_t destinationOffset, int64_t length);

/**
 * sendfile(2). Writes bytes of a file to a socket, pipe or file, at the destination's file offset; in the kernel if it
 * supports that, else through a buffer. A source offset of SystemNative_CURRENT_OFFSET is the source's file offset,
 * which is advanced.
 * Result: the number of bytes written, which may be less than length; 0 at the end of the source, which is where
 * read(2) returns 0, whatever the file's size.
 * Errors: those of read(2) and write(2); EINVAL for a negative length or any other negative offset; ESPIPE if the
 * source is a pipe; EAGAIN if the destination is non-blocking and full; EIO if it accepts no bytes.
 * Windows: the source's file offset changes in any case.
 */
INTEROP_EXPORT int64_t SystemNative_SendFile(int64_t destination, int64_t source, int64_t sourceOffset, int64_t length);
