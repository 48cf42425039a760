package interop.system;

import interop.LibraryImport;

/** {@code dup3(2)}: makes one handle refer to the open file of another, with a flag. */
interface Dup3 {
    /**
     * Does what {@code dup2} does, and sets whether child processes inherit {@code onto}: {@code dup3(2)}. Thread-safe.
     *
     * @param file an open file
     * @param onto the handle to change
     * @param flags {@link OpenFlags#O_CLOEXEC} if child processes must not inherit it, or 0
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of {@code dup2}; EINVAL for any other flag, or
     *     if both are the same descriptor
     */
    @LibraryImport("SystemNative_Dup3")
    int dup3(SafeFileHandle file, SafeFileHandle onto, int flags);
}
