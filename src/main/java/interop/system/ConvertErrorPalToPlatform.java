package interop.system;

import interop.LibraryImport;

/** Converts an {@link interop.ErrorCode} code to {@code errno(3)} or a Win32 error code. */
interface ConvertErrorPalToPlatform {
    /**
     * Converts an {@link interop.ErrorCode} code to the platform's error number. Thread-safe.
     *
     * @param error the code, not negated
     * @return the errno, on Windows the Win32 error code; 0 for 0; -{@link interop.ErrorCode#EINVAL} for a number that
     *     is not a code; -{@link interop.ErrorCode#ENOTSUP} for a code that has no number on this platform
     */
    @LibraryImport(value = "SystemNative_ConvertErrorPalToPlatform", critical = true)
    int convertErrorPalToPlatform(int error);
}
