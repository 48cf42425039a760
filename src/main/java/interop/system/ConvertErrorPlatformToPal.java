package interop.system;

import interop.LibraryImport;

/** The conversion of {@code errno(3)} and Win32 error codes to ours. */
interface ConvertErrorPlatformToPal {
    /**
     * Converts a number of the platform to a code of ours. Thread-safe.
     *
     * @param platformError an errno, on Windows a Win32 error code; 0 or more, less than {@link
     *     interop.ErrorCode#UNKNOWN}
     * @return the code; 0 for 0; {@link interop.ErrorCode#UNKNOWN} plus the number for one that has no code; or
     *     -{@link interop.ErrorCode#EINVAL} for a number out of range
     */
    @LibraryImport(value = "SystemNative_ConvertErrorPlatformToPal", critical = true)
    int convertErrorPlatformToPal(int platformError);
}
