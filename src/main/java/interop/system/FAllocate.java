package interop.system;

import interop.LibraryImport;

/**
 * {@code fallocate(2)}, {@code F_PREALLOCATE} and {@code F_PUNCHHOLE}, {@code FileAllocationInfo} and {@code
 * FSCTL_SET_ZERO_DATA}: allocates or deallocates space of a file.
 */
interface FAllocate {
    /**
     * Allocates or deallocates space for a byte range of a file: {@code fallocate(2)}, {@code F_PREALLOCATE} and {@code
     * F_PUNCHHOLE}, {@code FileAllocationInfo} and {@code FSCTL_SET_ZERO_DATA}. Without flags, space is allocated, so
     * that later writes to the range do not fail for lack of space, and the file size grows to the end of the range if
     * it was less. An operation that the file system does not support is never emulated by writing. On macOS and
     * Windows, space is allocated only beyond the end of the file, and may be deallocated at the last close.
     * Thread-safe.
     *
     * @param file a file open for writing
     * @param flags 0, {@link AllocationFlags#FALLOC_FL_KEEP_SIZE}, {@link AllocationFlags#FALLOC_FL_PUNCH_HOLE} with
     *     KEEP_SIZE, {@link AllocationFlags#FALLOC_FL_ZERO_RANGE} with or without KEEP_SIZE, {@link
     *     AllocationFlags#FALLOC_FL_COLLAPSE_RANGE}, or {@link AllocationFlags#FALLOC_FL_INSERT_RANGE}
     * @param offset the start of the range in bytes, 0 or more
     * @param length the length of the range in bytes, 1 or more
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOTSUP if the file system does not support the
     *     operation; ENOSPC; EFBIG; EINVAL for any other set of flags or a range out of bounds; EBADF if the file is
     *     not open for writing; ESPIPE for a pipe; the other errors of fallocate(2)
     */
    @LibraryImport("SystemNative_FAllocate")
    int fAllocate(SafeFileHandle file, int flags, long offset, long length);
}
