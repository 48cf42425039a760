package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code major(3)}, {@code minor(3)}: splits a device ID into its major and minor number. */
interface GetDeviceIdentifiers {
    /**
     * Splits a device ID into its major and minor number: {@code major(3)}, {@code minor(3)}. Thread-safe, if no other
     * thread uses {@code identifiers}.
     *
     * @param device the value of {@link FileStatus#dev} or {@link FileStatus#rdev}
     * @param identifiers receives both numbers; unchanged on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for a number that is not a device ID; ENOTSUP on
     *     Windows
     */
    @LibraryImport("SystemNative_GetDeviceIdentifiers")
    int getDeviceIdentifiers(long device, @Out DeviceIdentifiers identifiers);
}
