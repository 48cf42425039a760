package interop.system;

import interop.LibraryImport;
import interop.SafeMemoryHandle;

/** {@code mlock(2)}, {@code VirtualLock}: keeps pages in memory. */
interface MLock {
    /**
     * Keeps the pages that hold some bytes in memory, until they are unlocked or their memory is given back. Waits
     * until they are there. Thread-safe.
     *
     * @param memory native memory
     * @param offset where in it
     * @param length how many bytes
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOMEM beyond the limit of the process, EPERM without the
     *     right to lock any, EAGAIN for what cannot be had
     * @throws IndexOutOfBoundsException outside of the memory
     */
    @LibraryImport("SystemNative_MLock")
    int mLock(SafeMemoryHandle memory, long offset, long length);

    /**
     * What {@link SystemNative#mLock(java.nio.ByteBuffer)} calls.
     *
     * @param address where the bytes start
     * @param length how many bytes
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MLock", internal = true)
    int mLock(long address, long length);
}
