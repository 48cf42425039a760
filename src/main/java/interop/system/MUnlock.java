package interop.system;

import interop.LibraryImport;
import interop.SafeMemoryHandle;

/** {@code munlock(2)}, {@code VirtualUnlock}: undoes {@link SystemNative#mLock}. */
interface MUnlock {
    /**
     * Lets the pages that hold some bytes be paged out again; other memory on these pages, too. Thread-safe.
     *
     * @param memory native memory
     * @param offset where in it
     * @param length how many bytes
     * @return 0, also for what was not locked, or a negated {@link interop.ErrorCode} code
     * @throws IndexOutOfBoundsException outside of the memory
     */
    @LibraryImport("SystemNative_MUnlock")
    int mUnlock(SafeMemoryHandle memory, long offset, long length);

    /**
     * What {@link SystemNative#mUnlock(java.nio.ByteBuffer)} calls.
     *
     * @param address where the bytes start
     * @param length how many bytes
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MUnlock", internal = true)
    int mUnlock(long address, long length);
}
