package interop.system;

import interop.Struct;

/** The parts of a device's number. May be used again and again. Not thread-safe. */
@Struct("SystemNative_DeviceIdentifiers")
public final class DeviceIdentifiers {
    /** Which driver serves it. */
    public long major;

    /** Which of the driver's devices it is. */
    public long minor;

    /** For identifiers to be asked for. */
    public DeviceIdentifiers() {
    }
}
