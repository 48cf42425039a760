package interop.system;

import interop.LibraryImport;

/** {@code msync(2)}, {@code FlushViewOfFile}: writes a mapping back to its file. */
interface MSync {
    /**
     * Writes back what changed in a part of a mapping. Thread-safe.
     *
     * @param view a mapping
     * @param offset where the part starts, a multiple of the page size
     * @param length how many bytes
     * @param flags {@link MemorySyncFlags}: one of {@code MS_SYNC} and {@code MS_ASYNC}, and {@code MS_INVALIDATE}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for an offset that no page starts at or an unknown
     *     bit, EBUSY for {@code MS_INVALIDATE} and memory that is locked, EIO
     * @throws IndexOutOfBoundsException outside of the mapping
     */
    @LibraryImport("SystemNative_MSync")
    int mSync(SafeMemoryMappedViewHandle view, long offset, long length, int flags);

    /**
     * What {@link SystemNative#mSync(java.nio.ByteBuffer, int)} calls.
     *
     * @param address where the part starts
     * @param length how many bytes
     * @param flags {@link MemorySyncFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MSync", internal = true)
    int mSync(long address, long length, int flags);
}
