package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GetEGidTest {
    @Test
    void isWhatTheCommandSays() throws Exception {
        assertEquals(Witness.run("id", "-g"), Long.toString(SystemNative.getEGid()));
    }
}
