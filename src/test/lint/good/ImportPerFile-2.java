package interop.system;

import interop.LibraryImport;

/** {@code chmod(2)}: sets the permission bits of a file. */
interface Dir {
    /**
     * Does it.
     *
     * @param fd the file
     * @return 0, or a negated error
     */
    @LibraryImport("SystemNative_OpenDir")
    int openDir(long fd);

    /**
     * Does it.
     *
     * @param fd the file
     * @return 0, or a negated error
     */
    @LibraryImport("SystemNative_ReadDir")
    int readDir(long fd);

    /**
     * Does it.
     *
     * @param fd the file
     * @return 0, or a negated error
     */
    @LibraryImport("SystemNative_CloseDir")
    int closeDir(long fd);
}
