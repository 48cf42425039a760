package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GetEUidTest {
    @Test
    void isWhatTheCommandSays() throws Exception {
        assertEquals(Witness.run("id", "-u"), Long.toString(SystemNative.getEUid()));
    }
}
