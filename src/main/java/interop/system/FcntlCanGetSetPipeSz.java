package interop.system;

import interop.LibraryImport;

/** Tells whether the system lets the capacity of a pipe be asked for and changed. */
interface FcntlCanGetSetPipeSz {
    /**
     * Tells whether {@code fcntlGetPipeSz} and {@code fcntlSetPipeSz} both work here. Thread-safe.
     *
     * @return 1 if they do, else 0
     */
    @LibraryImport("SystemNative_FcntlCanGetSetPipeSz")
    int fcntlCanGetSetPipeSz();
}
