package interop.system;

import interop.LibraryImport;

/** {@code mlockall(2)}: keeps all memory of the process from being paged out. */
interface MLockAll {
    /**
     * Keeps the whole process in memory: the JVM, its heap as far as it is mapped, and the stacks. With
     * {@code MCL_FUTURE}, what would go beyond the limit later cannot be had, and the JVM may end for that.
     * Thread-safe.
     *
     * @param flags {@link MemoryLockFlags}: one or both of {@code MCL_CURRENT} and {@code MCL_FUTURE}, and {@code
     *     MCL_ONFAULT}
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOMEM beyond the limit of the process, EPERM without the
     *     right to lock any, EINVAL for other flags, ENOTSUP
     */
    @LibraryImport("SystemNative_MLockAll")
    int mLockAll(int flags);
}
