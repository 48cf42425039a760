package interop.system;

import interop.LibraryImport;

/**
 * {@code fallocate(2)}, {@code F_PREALLOCATE} and {@code F_PUNCHHOLE}, {@code FileAllocationInfo} and
 * {@code FSCTL_SET_ZERO_DATA}: sets space aside for a file, or gives it back.
 */
interface FAllocate {
    /**
     * Changes the space of a range of a file. Without flags it is set aside, so that writing there does not fail for
     * want of it, and the file grows to the end of the range. Nothing is written to do what the file system cannot.
     * Thread-safe.
     *
     * @param file a file that is open for writing
     * @param flags 0, {@link AllocationFlags#FALLOC_FL_KEEP_SIZE}, {@link AllocationFlags#FALLOC_FL_PUNCH_HOLE} with
     *     KEEP_SIZE, {@link AllocationFlags#FALLOC_FL_ZERO_RANGE} with KEEP_SIZE or without, {@link
     *     AllocationFlags#FALLOC_FL_COLLAPSE_RANGE}, or {@link AllocationFlags#FALLOC_FL_INSERT_RANGE}
     * @param offset where the range begins, in bytes, 0 or more
     * @param length how many bytes it has, 1 or more
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOTSUP where the file system has no such thing, ENOSPC,
     *     EFBIG, EINVAL for another set of flags or a range out of bounds, EBADF unless open for writing, ESPIPE for a
     *     pipe, those of fallocate(2)
     */
    @LibraryImport("SystemNative_FAllocate")
    int fAllocate(SafeFileHandle file, int flags, long offset, long length);
}
