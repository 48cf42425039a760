package interop.system;

import interop.LibraryImport;

/** {@code close(2)}, {@code CloseHandle}: called by {@link SafeFileHandle} when it is closed. */
interface Close {
    /**
     * Closes a descriptor. Never retried.
     *
     * @param fd the descriptor, owned by the caller
     * @return 0, or a negated {@link interop.ErrorCode} code; the descriptor is closed even on failure
     */
    @LibraryImport(value = "SystemNative_Close", internal = true)
    int close(long fd);
}
