package interop.system;

import interop.LibraryImport;

/** Whether {@link FileFlags#UF_HIDDEN} can be set. */
interface LChflagsCanSetHiddenFlag {
    /**
     * Whether {@code lChflags} and {@code fChflags} set {@link FileFlags#UF_HIDDEN} on this system. Thread-safe.
     *
     * @return 1 or 0; never an error
     */
    @LibraryImport("SystemNative_LChflagsCanSetHiddenFlag")
    int lChflagsCanSetHiddenFlag();
}
