package interop.system;

import interop.LibraryImport;

/** {@code closedir(3)}, {@code CloseHandle}: called by {@link SafeDirectoryHandle} when it is closed. */
interface CloseDir {
    /**
     * Closes a directory and frees its resources.
     *
     * @param directory the result of {@code OpenDir}
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_CloseDir", internal = true)
    int closeDir(long directory);
}
