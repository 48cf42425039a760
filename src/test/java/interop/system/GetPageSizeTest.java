package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GetPageSizeTest {
    @Test
    void isWhatTheSystemSays() throws Exception {
        assertEquals(Witness.configuration("SC_PAGESIZE"), "" + SystemNative.getPageSize());
    }
}
