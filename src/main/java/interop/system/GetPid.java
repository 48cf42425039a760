package interop.system;

import interop.LibraryImport;

/** {@code getpid(2)}, {@code GetCurrentProcessId}: gets the process ID. */
interface GetPid {
    /**
     * Returns the process ID of this process: {@code getpid(2)}, {@code GetCurrentProcessId}. Thread-safe.
     *
     * @return the process ID; never an error
     */
    @LibraryImport(value = "SystemNative_GetPid", critical = true)
    int getPid();
}
