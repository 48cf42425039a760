package interop.system;

import interop.LibraryImport;

/** {@code dup3(2)}: has a handle refer to what another refers to, with a flag. */
interface Dup3 {
    /**
     * Does what {@code dup2} does, and decides whether child processes inherit {@code onto} afterwards. Thread-safe.
     *
     * @param file an open file
     * @param onto the handle to change
     * @param flags {@link OpenFlags#O_CLOEXEC} to keep it from child processes, or 0
     * @return 0, or a negated {@link interop.ErrorCode} code: those of {@code dup2}; EINVAL for another flag, or when
     *     both are the same descriptor
     */
    @LibraryImport("SystemNative_Dup3")
    int dup3(SafeFileHandle file, SafeFileHandle onto, int flags);
}
