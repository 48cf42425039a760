package interop.system;

import interop.LibraryImport;

/** {@code sysconf(_SC_PAGESIZE)}, {@code GetNativeSystemInfo}: gets the page size. */
interface GetPageSize {
    /**
     * Returns the size of a memory page: {@code sysconf(_SC_PAGESIZE)}, {@code GetNativeSystemInfo}. Thread-safe.
     *
     * @return the page size in bytes; never an error
     */
    @LibraryImport(value = "SystemNative_GetPageSize", critical = true)
    int getPageSize();
}
