package interop.system;

import interop.LibraryImport;

/** {@code chmod(2)}: sets the permission bits of a file. */
interface ConvertError {
    /**
     * Does it.
     *
     * @param fd the file
     * @return 0, or a negated error
     */
    @LibraryImport("SystemNative_ConvertErrorPlatformToPal")
    int convertErrorPlatformToPal(long fd);

    /**
     * Does it.
     *
     * @param fd the file
     * @return 0, or a negated error
     */
    @LibraryImport("SystemNative_ConvertErrorPalToPlatform")
    int convertErrorPalToPlatform(long fd);
}
