package interop.system;

import interop.LibraryImport;

/** {@code chmod(2)}: sets the permission bits of a file. */
interface ChMod {
    @LibraryImport("SystemNative_ChMod")
    int chMod(long fd);
}
