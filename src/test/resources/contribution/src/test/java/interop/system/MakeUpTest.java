package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import org.junit.jupiter.api.Test;

class MakeUpTest {
    @Test
    void halves() {
        assertEquals(21, SystemNative.makeUp(43));
        assertEquals(-ErrorCode.EINVAL, SystemNative.makeUp(-1));
    }
}
