package interop.system;

import interop.LibraryImport;

/** {@code munlockall(2)}: unlocks all memory of the process. */
interface MUnlockAll {
    /**
     * Unlocks all memory of the process, whether locked by {@code mLockAll} or {@code mLock}: {@code munlockall(2)}.
     * Thread-safe.
     *
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_MUnlockAll")
    int mUnlockAll();
}
