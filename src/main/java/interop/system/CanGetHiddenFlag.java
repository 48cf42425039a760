package interop.system;

import interop.LibraryImport;

/** Whether {@link StatusFlags#STATUS_HIDDEN} is told. */
interface CanGetHiddenFlag {
    /**
     * Whether {@link FileStatus#isHidden} means something on this system. Thread-safe.
     *
     * @return 1 or 0; never an error
     */
    @LibraryImport("SystemNative_CanGetHiddenFlag")
    int canGetHiddenFlag();
}
