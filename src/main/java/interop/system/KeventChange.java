package interop.system;

import interop.In;
import interop.LibraryImport;

/** {@code kevent(2)}: what {@link KernelEvents} changes a queue by. */
interface KeventChange {
    /**
     * Changes what a queue waits for.
     *
     * @param queue what {@code kqueue} made
     * @param change the change
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_KeventChange", internal = true)
    int keventChange(SafeFileHandle queue, @In KernelEvent change);
}
