package interop.system;

import interop.LibraryImport;

/** {@code chmod(2)}: sets the permission bits of a file. */
interface Close {
    /**
     * Does it.
     *
     * @param fd the file
     * @return 0, or a negated error
     */
    @LibraryImport(value = "SystemNative_Close", internal = true)
    int close(long fd);
}
