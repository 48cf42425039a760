package interop.system;

import interop.LibraryImport;

/** Whether a pipe can be made atomically with the close-on-exec flag. */
interface IsAtomicNonInheritablePipeCreationSupported {
    /**
     * Returns whether {@code pipe} with {@link OpenFlags#O_CLOEXEC} is atomic: whether even a child process that
     * another thread starts at the same time cannot inherit the pipe. Thread-safe.
     *
     * @return 1 if it is, else 0; never an error
     */
    @LibraryImport("SystemNative_IsAtomicNonInheritablePipeCreationSupported")
    int isAtomicNonInheritablePipeCreationSupported();
}
