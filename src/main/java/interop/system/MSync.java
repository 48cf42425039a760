package interop.system;

import interop.LibraryImport;

/** {@code msync(2)}, {@code FlushViewOfFile}: writes changes of a mapping back to the file. */
interface MSync {
    /**
     * Writes changes in a byte range of a mapping back to the file: {@code msync(2)}, {@code FlushViewOfFile}.
     * Thread-safe.
     *
     * @param view the mapping
     * @param offset the start of the range in bytes, a multiple of the page size
     * @param length the length of the range in bytes
     * @param flags {@link MemorySyncFlags}: exactly one of {@code MS_SYNC} and {@code MS_ASYNC}, optionally with {@code
     *     MS_INVALIDATE}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for an offset that is not a multiple of the page
     *     size or an unknown bit; EBUSY for {@code MS_INVALIDATE} on locked memory; EIO
     * @throws IndexOutOfBoundsException if the range is outside the mapping
     */
    @LibraryImport("SystemNative_MSync")
    int mSync(SafeMemoryMappedViewHandle view, long offset, long length, int flags);

    /**
     * Called by {@link SystemNative#mSync(java.nio.ByteBuffer, int)}.
     *
     * @param address the address of the first page
     * @param length the length in bytes
     * @param flags {@link MemorySyncFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MSync", internal = true)
    int mSync(long address, long length, int flags);
}
