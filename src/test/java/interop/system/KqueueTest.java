package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import org.junit.jupiter.api.Test;

/** What it does where the system has it, the C tests show. */
class KqueueTest {
    @Test
    void thisSystemHasNoSuchCall() {
        assertEquals(ErrorCode.ENOTSUP, Witness.errorOf(SystemNative::kqueue));
    }
}
