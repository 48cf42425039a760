package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code gethostname(2)}, {@code GetComputerNameExW}: the name of this machine. */
interface GetHostName {
    /**
     * The name that the machine gives itself, without asking a server. Thread-safe.
     *
     * @return the name
     * @throws IOException if the system has none
     */
    @LibraryImport("SystemNative_GetHostName")
    @Utf8 String getHostName() throws IOException;
}
