#pragma once

#include "common/interop.h"

/*
 * A call transfers at most as many buffers as the system accepts, starting with the first that is not empty: on 64-bit
 * Unix 1,024 buffers and, in total, 2 GiB less a page. So the result may be less than the total length, as for every
 * read and write; the caller continues from there.
 */

/**
 * readv(2), ReadFile. Reads at the file offset, which is advanced, into the buffers in order.
 * Result: the number of bytes read, 0 at end of file or if all buffers are empty.
 * Errors: those of readv(2); EINVAL for a negative count or length; EFAULT; EBADF.
 * Windows: one call for each buffer; from a pipe or console at most one buffer is filled; EINVAL as for Read.
 */
INTEROP_EXPORT int64_t SystemNative_ReadV(int64_t fd, const Interop_Vector* vectors, int32_t count);

/**
 * writev(2), WriteFile. Writes the buffers in order at the file offset, which is advanced.
 * Result: the number of bytes written, which may be less than the total length.
 * Errors: those of writev(2); EINVAL for a negative count or length; EFAULT; EBADF.
 * Windows: one call for each buffer, between which others may write; EINVAL as for Write.
 */
INTEROP_EXPORT int64_t SystemNative_WriteV(int64_t fd, const Interop_Vector* vectors, int32_t count);

/**
 * preadv(2), ReadFile with an OVERLAPPED offset. Reads at the given offset into the buffers in order; the file offset
 * does not change.
 * Result: the number of bytes read, 0 at end of file or if all buffers are empty.
 * Errors: those of preadv(2); EINVAL for a negative count, length or offset; EFAULT; ESPIPE for a pipe.
 * Windows: one call for each buffer; the file offset changes.
 */
INTEROP_EXPORT int64_t SystemNative_PReadV(int64_t fd, const Interop_Vector* vectors, int32_t count, int64_t offset);

/**
 * pwritev(2), WriteFile with an OVERLAPPED offset. Writes the buffers in order at the given offset; the file offset
 * does not change.
 * Result: the number of bytes written, which may be less than the total length.
 * Errors: those of pwritev(2); EINVAL for a negative count, length or offset; EFAULT; ESPIPE for a pipe.
 * Windows: one call for each buffer; the file offset changes. Linux, Windows: a descriptor opened with O_APPEND writes
 * at the end of the file.
 */
INTEROP_EXPORT int64_t SystemNative_PWriteV(int64_t fd, const Interop_Vector* vectors, int32_t count, int64_t offset);
