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

    /** A mode. */
    enum Mode {
        /** To read. */
        READ
    }
}
