package interop.system;

import interop.LibraryImport;

/** {@code dup2(2)}: makes one handle refer to the open file of another. */
interface Dup2 {
    /**
     * Makes {@code onto} refer to the open file of {@code file}, atomically and with its descriptor number unchanged:
     * {@code dup2(2)}. The file that {@code onto} referred to is closed; {@code onto} still has to be closed by its
     * owner. For example, {@code dup2(file, new SafeFileHandle(1, false))} redirects the standard output of this
     * process. Child processes inherit {@code onto} afterwards. Thread-safe: calls in flight on {@code onto} complete
     * on the file that they started with.
     *
     * @param file an open file
     * @param onto the handle to change; if it is {@code file}, nothing happens
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EBUSY if another thread is just opening a file
     *     with that descriptor number; ENOTSUP on Windows, where the system chooses each HANDLE
     */
    @LibraryImport("SystemNative_Dup2")
    int dup2(SafeFileHandle file, SafeFileHandle onto);
}
