package interop.system;

import interop.LibraryImport;

/** {@code sysconf(_SC_PAGESIZE)}, {@code GetNativeSystemInfo}: the size of a page of memory. */
interface GetPageSize {
    /**
     * The size of a page. Thread-safe.
     *
     * @return bytes
     */
    @LibraryImport(value = "SystemNative_GetPageSize", critical = true)
    int getPageSize();
}
