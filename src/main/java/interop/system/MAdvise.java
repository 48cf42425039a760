package interop.system;

import interop.LibraryImport;

/** {@code madvise(2)}, {@code PrefetchVirtualMemory}, {@code VirtualAlloc}: gives advice about the use of memory. */
interface MAdvise {
    /**
     * Gives advice about the use of pages of a mapping: {@code madvise(2)}, {@code PrefetchVirtualMemory}, {@code
     * VirtualAlloc}. Thread-safe.
     *
     * @param view the mapping
     * @param offset the offset of the first page in bytes, a multiple of the page size
     * @param length the length in bytes, rounded up to whole pages
     * @param advice a constant of {@link MemoryAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOTSUP for advice that the system does not support;
     *     EINVAL for unknown advice, an offset that is not a multiple of the page size, or advice that does not apply
     *     to the memory, such as DONTNEED to locked pages
     * @throws IndexOutOfBoundsException if the range is outside the mapping
     */
    @LibraryImport("SystemNative_MAdvise")
    int mAdvise(SafeMemoryMappedViewHandle view, long offset, long length, int advice);

    /**
     * Called by {@link SystemNative#mAdvise(java.nio.ByteBuffer, int)}.
     *
     * @param address the address of the first page
     * @param length the length in bytes
     * @param advice a constant of {@link MemoryAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MAdvise", internal = true)
    int mAdvise(long address, long length, int advice);
}
