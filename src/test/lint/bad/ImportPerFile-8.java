package interop.system;

import interop.LibraryImport;

/** Some imports. */
abstract class ChMod {
    /**
     * Does it.
     *
     * @param fd the file
     * @return 0, or a negated error
     */
    @LibraryImport("SystemNative_ChMod")
    abstract int chMod(long fd);
}
