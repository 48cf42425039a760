package interop.system;

import interop.LibraryImport;

/** The conversion of our error codes to {@code errno(3)} and Win32 error codes. */
interface ConvertErrorPalToPlatform {
    /**
     * Converts a code of ours to the number of the platform. Thread-safe.
     *
     * @param error a code, not negated
     * @return the errno, on Windows the Win32 error code; 0 for 0; -{@link interop.ErrorCode#EINVAL} for what is no
     *     code; or -{@link interop.ErrorCode#ENOTSUP} for a code that this platform has no number for
     */
    @LibraryImport(value = "SystemNative_ConvertErrorPalToPlatform", critical = true)
    int convertErrorPalToPlatform(int error);
}
