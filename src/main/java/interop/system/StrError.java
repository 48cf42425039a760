package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code strerror(3)}, {@code FormatMessageW}: the system's message for an error. */
interface StrError {
    /**
     * The system's message for a code, without a line end; the code's name where the platform has no number for it.
     * Thread-safe.
     *
     * @param error a code of {@link interop.ErrorCode}, not negated
     * @return the message
     * @throws IOException if the number is no code
     */
    @LibraryImport("SystemNative_StrError")
    @Utf8 String strError(int error) throws IOException;
}
