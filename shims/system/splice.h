#pragma once

#include "common/interop.h"

/* Flags of Splice and Tee. */
enum {
    SystemNative_SPLICE_F_MOVE = 0x1,
    SystemNative_SPLICE_F_NONBLOCK = 0x2,
    SystemNative_SPLICE_F_MORE = 0x4,
};

/**
 * splice(2). Moves bytes between a pipe and a file, socket or other pipe, without a copy; flags is a set of the
 * SPLICE_F constants. An offset of SystemNative_CURRENT_OFFSET is the current one, which moves, and the only one for a
 * pipe.
 * Result: the number of bytes moved; 0 at the end of the source, where reading finds no more, whatever size the file is
 * said to have.
 * Errors: those of splice(2); EINVAL for an unknown flag, a negative length, another negative offset, and if neither is
 * a pipe; ESPIPE for an offset in a pipe; EAGAIN where it would wait and must not; EIO for a destination that takes no
 * bytes; EMFILE and ENFILE for a file with data behind the end that its size tells, which goes through one pipe more.
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
