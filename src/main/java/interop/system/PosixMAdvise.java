package interop.system;

import interop.LibraryImport;

/** {@code posix_madvise(3)}, {@code PrefetchVirtualMemory}: tells how pages will be read, and loses nothing. */
interface PosixMAdvise {
    /**
     * Tells the system how pages of a mapping will be used. Thread-safe.
     *
     * @param view a mapping
     * @param offset where the pages start in it, a multiple of the page size
     * @param length how many bytes
     * @param advice a constant of {@link PosixMemoryAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for unknown advice or an offset that no page
     *     starts at, ENOTSUP
     * @throws IndexOutOfBoundsException outside of the mapping
     */
    @LibraryImport("SystemNative_PosixMAdvise")
    int posixMAdvise(SafeMemoryMappedViewHandle view, long offset, long length, int advice);

    /**
     * What {@link SystemNative#posixMAdvise(java.nio.ByteBuffer, int)} calls.
     *
     * @param address where the pages start
     * @param length how many bytes
     * @param advice a constant of {@link PosixMemoryAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_PosixMAdvise", internal = true)
    int posixMAdvise(long address, long length, int advice);
}
