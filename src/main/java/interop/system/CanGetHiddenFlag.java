package interop.system;

import interop.LibraryImport;

/** Whether {@link StatusFlags#STATUS_HIDDEN} is supported. */
interface CanGetHiddenFlag {
    /**
     * Returns whether {@link FileStatus#isHidden} is supported on this system. Thread-safe.
     *
     * @return 1 if it is, else 0; never an error
     */
    @LibraryImport("SystemNative_CanGetHiddenFlag")
    int canGetHiddenFlag();
}
