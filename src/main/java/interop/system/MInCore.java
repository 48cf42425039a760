package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.SafeMemoryHandle;

/** {@code mincore(2)}, {@code QueryWorkingSetEx}: which pages are in memory. */
interface MInCore {
    /**
     * Tells which pages could be read at this moment without waiting for a device. Thread-safe.
     *
     * @param memory native memory
     * @param offset where in it, at the start of a page
     * @param length how many bytes
     * @param pages receives 1 for each page that is in memory, 0 for one that is not
     * @param pagesOffset the index of the first byte in {@code pages}
     * @param pagesLength how many pages at most
     * @return how many pages, or a negated {@link interop.ErrorCode} code: ERANGE if {@code pagesLength} is too small,
     *     EINVAL for an address that no page starts at
     * @throws IndexOutOfBoundsException outside of the memory or of the array
     */
    @LibraryImport("SystemNative_MInCore")
    int mInCore(SafeMemoryHandle memory, long offset, long length, @Out byte[] pages, int pagesOffset,
            int pagesLength);

    /**
     * What {@link SystemNative#mInCore(java.nio.ByteBuffer, byte[], int, int)} calls.
     *
     * @param address where the pages start
     * @param length how many bytes
     * @param pages receives 1 for each page that is in memory, 0 for one that is not
     * @param pagesOffset the index of the first byte in {@code pages}
     * @param pagesLength how many pages at most
     * @return how many pages, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MInCore", internal = true)
    int mInCore(long address, long length, @Out byte[] pages, int pagesOffset, int pagesLength);
}
