package interop.system;

import interop.LibraryImport;

/**
 * {@code posix_madvise(3)}, {@code PrefetchVirtualMemory}: gives advice about the use of memory, without losing data.
 */
interface PosixMAdvise {
    /**
     * Gives advice about the use of pages of a mapping, without changing their content: {@code posix_madvise(3)},
     * {@code PrefetchVirtualMemory}. Thread-safe.
     *
     * @param view the mapping
     * @param offset the offset of the first page in bytes, a multiple of the page size
     * @param length the length in bytes
     * @param advice a constant of {@link PosixMemoryAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for unknown advice or an offset that is not a
     *     multiple of the page size; ENOTSUP for advice that the system does not support
     * @throws IndexOutOfBoundsException if the range is outside the mapping
     */
    @LibraryImport("SystemNative_PosixMAdvise")
    int posixMAdvise(SafeMemoryMappedViewHandle view, long offset, long length, int advice);

    /**
     * Called by {@link SystemNative#posixMAdvise(java.nio.ByteBuffer, int)}.
     *
     * @param address the address of the first page
     * @param length the length in bytes
     * @param advice a constant of {@link PosixMemoryAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_PosixMAdvise", internal = true)
    int posixMAdvise(long address, long length, int advice);
}
