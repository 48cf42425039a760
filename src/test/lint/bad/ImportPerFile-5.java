package interop.system;

import interop.LibraryImport;

/** {@code chmod(2)}: sets the permission bits of a file. */
interface ChMod {
    /**
     * Does it.
     *
     * @param fd the file
     * @return 0, or a negated error
     */
    @LibraryImport("SystemNative_ChMod")
    int chMod(long fd);

    /**
     * Twice.
     *
     * @param fd the file
     * @return 0
     */
    default int twice(long fd) {
        return chMod(chMod(fd));
    }
}
