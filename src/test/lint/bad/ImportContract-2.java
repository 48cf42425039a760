package interop.system;

import interop.LibraryImport;

interface ChMod {
    /**
     * Does it.
     *
     * @param fd the file
     * @return 0, or a negated error
     */
    @LibraryImport("SystemNative_ChMod")
    int chMod(long fd);
}
