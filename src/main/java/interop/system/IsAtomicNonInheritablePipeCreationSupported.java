package interop.system;

import interop.LibraryImport;

/** Tells whether a pipe can be kept from child processes from its first moment on. */
interface IsAtomicNonInheritablePipeCreationSupported {
    /**
     * Tells whether {@code pipe} with {@link OpenFlags#O_CLOEXEC} keeps it even from a child that another thread starts
     * at that moment. Thread-safe.
     *
     * @return 1 if it does, else 0
     */
    @LibraryImport("SystemNative_IsAtomicNonInheritablePipeCreationSupported")
    int isAtomicNonInheritablePipeCreationSupported();
}
