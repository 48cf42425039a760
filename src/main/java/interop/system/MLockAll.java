package interop.system;

import interop.LibraryImport;

/** {@code mlockall(2)}: locks all memory of the process. */
interface MLockAll {
    /**
     * Locks all memory of the process, which includes the JVM, its heap as far as it is mapped, and the stacks: {@code
     * mlockall(2)}. With {@code MCL_FUTURE}, later allocations beyond the limit fail, which may end the JVM.
     * Thread-safe.
     *
     * @param flags {@link MemoryLockFlags}: one or both of {@code MCL_CURRENT} and {@code MCL_FUTURE}, optionally with
     *     {@code MCL_ONFAULT}
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOMEM beyond the limit of the process; EPERM without the
     *     privilege to lock memory; EINVAL for other flags; ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_MLockAll")
    int mLockAll(int flags);
}
