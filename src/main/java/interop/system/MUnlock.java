package interop.system;

import interop.LibraryImport;
import interop.SafeMemoryHandle;

/** {@code munlock(2)}, {@code VirtualUnlock}: unlocks memory locked by {@link SystemNative#mLock}. */
interface MUnlock {
    /**
     * Unlocks the pages that contain a byte range, including other data on these pages: {@code munlock(2)}, {@code
     * VirtualUnlock}. Thread-safe.
     *
     * @param memory native memory
     * @param offset the start of the range in bytes
     * @param length the length of the range in bytes
     * @return 0, also for memory that is not locked; or a negated {@link interop.ErrorCode} code
     * @throws IndexOutOfBoundsException if the range is outside the memory
     */
    @LibraryImport("SystemNative_MUnlock")
    int mUnlock(SafeMemoryHandle memory, long offset, long length);

    /**
     * Called by {@link SystemNative#mUnlock(java.nio.ByteBuffer)}.
     *
     * @param address the address of the first byte
     * @param length the length in bytes
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MUnlock", internal = true)
    int mUnlock(long address, long length);
}
