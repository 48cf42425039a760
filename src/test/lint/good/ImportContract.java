package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** Reads a variable. */
@FunctionalInterface
interface GetEnv {
    /**
     * Reads a variable.
     *
     * @param name its name
     * @return its value
     */
    @LibraryImport("SystemNative_GetEnv")
    @OrNull @Utf8 String getEnv(@Utf8 String name);
}
