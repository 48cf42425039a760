package interop.system;

import interop.LibraryImport;

/** Converts {@code errno(3)} or a Win32 error code to an {@link interop.ErrorCode} code. */
interface ConvertErrorPlatformToPal {
    /**
     * Converts an error number of the platform to an {@link interop.ErrorCode} code. Thread-safe.
     *
     * @param platformError the errno, on Windows the Win32 error code; 0 or more, less than {@link
     *     interop.ErrorCode#UNKNOWN}
     * @return the code; 0 for 0; {@link interop.ErrorCode#UNKNOWN} plus the number for a number without a code; -{@link
     *     interop.ErrorCode#EINVAL} for a number out of range
     */
    @LibraryImport(value = "SystemNative_ConvertErrorPlatformToPal", critical = true)
    int convertErrorPlatformToPal(int platformError);
}
