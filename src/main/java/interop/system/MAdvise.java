package interop.system;

import interop.LibraryImport;

/** {@code madvise(2)}, {@code PrefetchVirtualMemory}, {@code VirtualAlloc}: tells what pages will be used for. */
interface MAdvise {
    /**
     * Tells the system what will be done with pages of a mapping. Thread-safe.
     *
     * @param view a mapping
     * @param offset where the pages start in it, a multiple of the page size
     * @param length how many bytes
     * @param advice a constant of {@link MemoryAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOTSUP for advice that the system lacks, EINVAL for
     *     unknown advice, an offset that no page starts at, or advice that does not suit the memory, such as DONTNEED
     *     for what is locked
     * @throws IndexOutOfBoundsException outside of the mapping
     */
    @LibraryImport("SystemNative_MAdvise")
    int mAdvise(SafeMemoryMappedViewHandle view, long offset, long length, int advice);

    /**
     * What {@link SystemNative#mAdvise(java.nio.ByteBuffer, int)} calls.
     *
     * @param address where the pages start
     * @param length how many bytes
     * @param advice a constant of {@link MemoryAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MAdvise", internal = true)
    int mAdvise(long address, long length, int advice);
}
