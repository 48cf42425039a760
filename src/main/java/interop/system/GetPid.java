package interop.system;

import interop.LibraryImport;

/** {@code getpid(2)}, {@code GetCurrentProcessId}: this process. */
interface GetPid {
    /**
     * The id of this process. Thread-safe.
     *
     * @return the id; never an error
     */
    @LibraryImport(value = "SystemNative_GetPid", critical = true)
    int getPid();
}
