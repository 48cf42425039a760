package interop.system;

import interop.Struct;

/** The major and minor number of a device ID. Reusable. Not thread-safe. */
@Struct("SystemNative_DeviceIdentifiers")
public final class DeviceIdentifiers {
    /** The major number: the driver. */
    public long major;

    /** The minor number: the device of that driver. */
    public long minor;

    /** Makes an object to pass to {@link SystemNative#getDeviceIdentifiers}. */
    public DeviceIdentifiers() {
    }
}
