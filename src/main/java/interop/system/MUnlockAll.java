package interop.system;

import interop.LibraryImport;

/** {@code munlockall(2)}: undoes {@link SystemNative#mLockAll}, and each {@link SystemNative#mLock}. */
interface MUnlockAll {
    /**
     * Lets all memory of the process be paged out. Thread-safe.
     *
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOTSUP
     */
    @LibraryImport("SystemNative_MUnlockAll")
    int mUnlockAll();
}
