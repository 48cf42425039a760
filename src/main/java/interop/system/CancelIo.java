package interop.system;

import interop.LibraryImport;

/** {@code CancelIoEx}: cancels pending calls of other threads. */
interface CancelIo {
    /**
     * Cancels all pending calls of other threads of this process on a handle, which then fail with ECANCELED: {@code
     * CancelIoEx}. A call that has not yet started to wait is not canceled. Thread-safe.
     *
     * @param file an open file or directory
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOENT if there is no pending call, where the system
     *     reports that; EBADF; ENOTSUP on Linux and macOS
     */
    @LibraryImport("SystemNative_CancelIo")
    int cancelIo(SafeFileHandle file);
}
