package interop.system;

import interop.In;
import interop.LibraryImport;

/** {@code kevent(2)}: called by {@link KernelEvents} to change a queue. */
interface KeventChange {
    /**
     * Registers, modifies or removes an event.
     *
     * @param queue the result of {@code kqueue}
     * @param change the change
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_KeventChange", internal = true)
    int keventChange(SafeFileHandle queue, @In KernelEvent change);
}
