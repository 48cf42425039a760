package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.SafeMemoryHandle;

/** {@code mincore(2)}, {@code QueryWorkingSetEx}: determines which pages are resident in memory. */
interface MInCore {
    /**
     * Determines which pages are resident in memory, and can be accessed without I/O at this moment: {@code
     * mincore(2)}, {@code QueryWorkingSetEx}. Thread-safe.
     *
     * @param memory native memory
     * @param offset the offset of the first page in bytes; its address must be a multiple of the page size
     * @param length the length in bytes
     * @param pages receives 1 for each resident page, 0 for any other
     * @param pagesOffset the index of the first byte in {@code pages}
     * @param pagesLength the maximum number of pages
     * @return the number of pages, or a negated {@link interop.ErrorCode} code: ERANGE if {@code pagesLength} is too
     *     small; EINVAL for an address that is not a multiple of the page size; ENOMEM for memory that is not mapped,
     *     which macOS reports as not resident
     * @throws IndexOutOfBoundsException if a range is outside the memory or the array
     */
    @LibraryImport("SystemNative_MInCore")
    int mInCore(SafeMemoryHandle memory, long offset, long length, @Out byte[] pages, int pagesOffset,
            int pagesLength);

    /**
     * Called by {@link SystemNative#mInCore(java.nio.ByteBuffer, byte[], int, int)}.
     *
     * @param address the address of the first page
     * @param length the length in bytes
     * @param pages receives 1 for each resident page, 0 for any other
     * @param pagesOffset the index of the first byte in {@code pages}
     * @param pagesLength the maximum number of pages
     * @return the number of pages, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MInCore", internal = true)
    int mInCore(long address, long length, @Out byte[] pages, int pagesOffset, int pagesLength);
}
