package interop.system;

import interop.LibraryImport;

/** Whether {@link FileFlags#UF_HIDDEN} can be set. */
interface LChflagsCanSetHiddenFlag {
    /**
     * Returns whether {@code lChflags} and {@code fChflags} can set {@link FileFlags#UF_HIDDEN} on this system.
     * Thread-safe.
     *
     * @return 1 if they can, else 0; never an error
     */
    @LibraryImport("SystemNative_LChflagsCanSetHiddenFlag")
    int lChflagsCanSetHiddenFlag();
}
