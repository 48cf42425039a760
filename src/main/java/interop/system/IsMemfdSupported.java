package interop.system;

import interop.LibraryImport;

/** Whether in-memory files are supported. */
interface IsMemfdSupported {
    /**
     * Returns whether {@code memfdCreate} is supported on this system. Thread-safe.
     *
     * @return 1 if it is, else 0; or a negated {@link interop.ErrorCode} code: ENOMEM if there is too little memory to
     *     find out
     */
    @LibraryImport("SystemNative_IsMemfdSupported")
    int isMemfdSupported();
}
