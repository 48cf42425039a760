package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GetDeviceIdentifiersTest {
    private final FileStatus status = new FileStatus();
    private final DeviceIdentifiers identifiers = new DeviceIdentifiers();

    @Test
    void tellsWhatTheCommandTells() throws Exception {
        for (String device : new String[] {"/dev/null", "/dev/urandom", "/dev/tty"}) {
            assertEquals(0, SystemNative.stat(device, status));
            assertEquals(0, SystemNative.getDeviceIdentifiers(status.rdev, identifiers));
            String expected = Witness.stat("%t %T", Path.of(device));
            assertEquals(expected, Long.toHexString(identifiers.major) + " " + Long.toHexString(identifiers.minor));
        }
    }

    @Test
    void tellsTheDeviceThatTheRootIsOn() throws Exception {
        assertEquals(0, SystemNative.stat("/", status));
        assertEquals(0, SystemNative.getDeviceIdentifiers(status.dev, identifiers));
        String device = identifiers.major + ":" + identifiers.minor;
        long known = Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
                .filter(line -> line.split(" ")[2].equals(device) && line.split(" ")[4].equals("/")).count();
        assertEquals(1, known, device);
    }

    @Test
    void tellsBothPartsInFull() {
        assertEquals(0, SystemNative.getDeviceIdentifiers(-1, identifiers));
        assertEquals(0xFFFF_FFFFL, identifiers.major);
        assertEquals(0xFFFF_FFFFL, identifiers.minor);
        assertEquals(0, SystemNative.getDeviceIdentifiers(0, identifiers));
        assertEquals(0, identifiers.major);
        assertEquals(0, identifiers.minor);
    }
}
