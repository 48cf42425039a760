package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code strerror(3)}, {@code FormatMessageW}: gets the message of an error code. */
interface StrError {
    /**
     * Returns the system's message for an error code, without a line terminator: {@code strerror(3)}, {@code
     * FormatMessageW}. For a code that has no number on this platform it is the name of the code. Thread-safe.
     *
     * @param error a code of {@link interop.ErrorCode}, not negated
     * @return the message
     * @throws IOException EINVAL for a number that is not a code
     */
    @LibraryImport("SystemNative_StrError")
    @Utf8 String strError(int error) throws IOException;
}
