#pragma once

#include "common/interop.h"

/* Flags of Splice and Tee. */
enum {
    SystemNative_SPLICE_F_MOVE = 0x1,
    SystemNative_SPLICE_F_NONBLOCK = 0x2,
    SystemNative_SPLICE_F_MORE = 0x4,
};

/**
 * splice(2). Moves bytes between a pipe and a file, socket or other pipe, without copying; flags is a set of the
 * SPLICE_F constants. An offset of SystemNative_CURRENT_OFFSET is the file offset, which is advanced, and is required
 * for a pipe.
 * Result: the number of bytes moved; 0 at the end of the source, which is where read(2) returns 0, whatever the file's
 * size.
 * Errors: those of splice(2); EINVAL for an unknown flag, a negative length, any other negative offset, and if neither
 * is a pipe; ESPIPE for an offset in a pipe; EAGAIN if the call would block and O_NONBLOCK or SPLICE_F_NONBLOCK is set;
 * EIO if the destination accepts no bytes; EMFILE and ENFILE for a file with data beyond its size, which needs an
 * additional pipe.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int64_t SystemNative_Splice(int64_t source, int64_t sourceOffset, int64_t destination,
        int64_t destinationOffset, int64_t length, int32_t flags);

/**
 * tee(2). Copies bytes from one pipe to another without consuming them; flags is a set of the SPLICE_F constants.
 * Result: the number of bytes copied, 0 if the source is empty and has no writer.
 * Errors: those of tee(2); EINVAL for an unknown flag, a negative length, and unless both are pipes; EAGAIN if the call
 * would block and O_NONBLOCK or SPLICE_F_NONBLOCK is set.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int64_t SystemNative_Tee(int64_t source, int64_t destination, int64_t length, int32_t flags);
