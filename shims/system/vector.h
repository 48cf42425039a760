#pragma once

#include "common/interop.h"

/*
 * Of the buffers, one call takes as many as the system takes at once, from the first that is not empty: with 64-bit
 * Unix 1,024 and, all together, 2 GB less a page. So the result may be less than all of them, like that of every read
 * and write; the caller goes on from there.
 */

/**
 * readv(2), ReadFile. Reads from the current offset into one buffer after the other.
 * Result: the number of bytes read, 0 at the end of the file and if all buffers are empty.
 * Errors: those of readv(2); EINVAL for a negative count or length; EFAULT; EBADF.
 * Windows: one call for each buffer; from a pipe or console at most one buffer is filled.
 */
INTEROP_EXPORT int64_t SystemNative_ReadV(int64_t fd, const Interop_Vector* vectors, int32_t count);

/**
 * writev(2), WriteFile. Writes one buffer after the other at the current offset.
 * Result: the number of bytes written, which may be fewer than there are.
 * Errors: those of writev(2); EINVAL for a negative count or length; EFAULT; EBADF.
 * Windows: one call for each buffer, between which others may write.
 */
INTEROP_EXPORT int64_t SystemNative_WriteV(int64_t fd, const Interop_Vector* vectors, int32_t count);

/**
 * preadv(2), ReadFile with an OVERLAPPED offset. Reads from the given offset into one buffer after the other.
 * Result: the number of bytes read, 0 at the end of the file and if all buffers are empty.
 * Errors: those of preadv(2); EINVAL for a negative count, length or offset; EFAULT; ESPIPE for a pipe.
 * Windows: one call for each buffer; the current offset moves.
 */
INTEROP_EXPORT int64_t SystemNative_PReadV(int64_t fd, const Interop_Vector* vectors, int32_t count, int64_t offset);

/**
 * pwritev(2), WriteFile with an OVERLAPPED offset. Writes one buffer after the other at the given offset.
 * Result: the number of bytes written, which may be fewer than there are.
 * Errors: those of pwritev(2); EINVAL for a negative count, length or offset; EFAULT; ESPIPE for a pipe.
 * Windows: one call for each buffer; the current offset moves. Linux, Windows: a descriptor opened with O_APPEND writes
 * at the end.
 */
INTEROP_EXPORT int64_t SystemNative_PWriteV(int64_t fd, const Interop_Vector* vectors, int32_t count, int64_t offset);
