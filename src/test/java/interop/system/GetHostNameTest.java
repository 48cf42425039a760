package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GetHostNameTest {
    @Test
    void isWhatTheCommandSays() throws Exception {
        String name = Witness.run("uname", "-n");
        assertEquals(name, SystemNative.getHostName());
        assertArrayEquals(Witness.utf8(name), SystemNative.getHostNameBytes());
    }
}
