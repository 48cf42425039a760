package interop.system;

import interop.LibraryImport;

/** {@code closedir(3)}, {@code FindClose}: what {@link SafeDirectoryHandle} calls when it is closed. */
interface CloseDir {
    /**
     * Closes a directory and frees what belongs to it.
     *
     * @param directory what {@code OpenDir} returned
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_CloseDir", internal = true)
    int closeDir(long directory);
}
