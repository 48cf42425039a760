package interop.system;

import interop.LibraryImport;

/** {@code close(2)}, {@code CloseHandle}: what {@link SafeFileHandle} calls when it is closed. */
interface Close {
    /**
     * Closes a descriptor. Never retried.
     *
     * @param fd the descriptor, which belongs to nobody else
     * @return 0, or a negated {@link interop.ErrorCode} code; the descriptor is gone even then
     */
    @LibraryImport(value = "SystemNative_Close", internal = true)
    int close(long fd);
}
