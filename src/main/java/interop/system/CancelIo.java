package interop.system;

import interop.LibraryImport;

/** {@code CancelIoEx}: ends calls that wait in other threads. */
interface CancelIo {
    /**
     * Ends all calls that wait in other threads of this process with this handle: they fail with ECANCELED. A call that
     * is about to begin is not ended. Thread-safe.
     *
     * @param file an open file or directory
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOENT if no call waits and the system
     *     tells; ENOTSUP where it has no such thing
     */
    @LibraryImport("SystemNative_CancelIo")
    int cancelIo(SafeFileHandle file);
}
