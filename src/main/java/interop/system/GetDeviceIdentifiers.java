package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code major(3)}, {@code minor(3)}: takes a device's number apart. */
interface GetDeviceIdentifiers {
    /**
     * Tells the parts of a device's number. Thread-safe; {@code identifiers} belongs to one thread.
     *
     * @param device what {@link FileStatus#dev} or {@link FileStatus#rdev} says
     * @param identifiers receives both parts
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for a number that no device has, ENOTSUP on
     *     Windows
     */
    @LibraryImport("SystemNative_GetDeviceIdentifiers")
    int getDeviceIdentifiers(long device, @Out DeviceIdentifiers identifiers);
}
