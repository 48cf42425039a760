package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SysConfTest {
    static Stream<String> names() {
        return Stream.of(SysConfName.class.getFields()).map(Field::getName);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWhatTheSystemSays(String name) throws Exception {
        long value = SystemNative.sysConf(SysConfName.class.getField(name).getInt(null));
        if (name.equals("SC_AVPHYS_PAGES")) {
            // It changes from call to call.
            long all = Long.parseLong(Witness.configuration("SC_PHYS_PAGES"));
            assertTrue(value > 0 && value <= all, () -> value + " of " + all);
            assertEquals(Long.parseLong(Witness.configuration(name)), value, all / 5.0);
            return;
        }
        String expected = Witness.configuration(name);
        assumeTrue(!expected.isEmpty(), "no command tells of " + name);
        assertEquals(expected, value == Long.MAX_VALUE ? "undefined" : Long.toString(value));
    }

    @Test
    void refusesANameThatItDoesNotKnow() {
        assertEquals(-ErrorCode.EINVAL, SystemNative.sysConf(0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.sysConf(-1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.sysConf(Integer.MAX_VALUE));
        int next = 1 + (int) names().count();
        assertEquals(-ErrorCode.EINVAL, SystemNative.sysConf(next));
    }
}
