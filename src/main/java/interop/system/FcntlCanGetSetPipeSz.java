package interop.system;

import interop.LibraryImport;

/** Whether the capacity of a pipe can be read and changed. */
interface FcntlCanGetSetPipeSz {
    /**
     * Returns whether {@code fcntlGetPipeSz} and {@code fcntlSetPipeSz} are both supported on this system. Thread-safe.
     *
     * @return 1 if they are, else 0; never an error
     */
    @LibraryImport("SystemNative_FcntlCanGetSetPipeSz")
    int fcntlCanGetSetPipeSz();
}
