package interop.system;

import interop.LibraryImport;
import interop.SafeMemoryHandle;

/** {@code mlock(2)}, {@code VirtualLock}: locks pages in memory. */
interface MLock {
    /**
     * Locks the pages that contain a byte range in memory, until they are unlocked or unmapped: {@code mlock(2)},
     * {@code VirtualLock}. Returns when they are resident. Locks of the same page do not add up. Thread-safe.
     *
     * @param memory native memory
     * @param offset the start of the range in bytes
     * @param length the length of the range in bytes
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOMEM beyond the limit of the process; EPERM without the
     *     privilege to lock memory; EAGAIN if pages could not be locked
     * @throws IndexOutOfBoundsException if the range is outside the memory
     */
    @LibraryImport("SystemNative_MLock")
    int mLock(SafeMemoryHandle memory, long offset, long length);

    /**
     * Called by {@link SystemNative#mLock(java.nio.ByteBuffer)}.
     *
     * @param address the address of the first byte
     * @param length the length in bytes
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MLock", internal = true)
    int mLock(long address, long length);
}
