package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code gethostname(2)}, {@code GetComputerNameExW}: gets the host name. */
interface GetHostName {
    /**
     * Returns the host name of this machine, without querying a server: {@code gethostname(2)}, {@code
     * GetComputerNameExW}. Thread-safe.
     *
     * @return the name
     * @throws IOException if the system does not return a name
     */
    @LibraryImport("SystemNative_GetHostName")
    @Utf8 String getHostName() throws IOException;
}
