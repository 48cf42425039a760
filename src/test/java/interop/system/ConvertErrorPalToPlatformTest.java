package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.lang.reflect.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertErrorPalToPlatformTest {
    /** Numbers on which all Unix systems have always agreed. */
    @ParameterizedTest
    @CsvSource({"1,EPERM", "2,ENOENT", "4,EINTR", "5,EIO", "9,EBADF", "12,ENOMEM", "13,EACCES", "17,EEXIST",
        "20,ENOTDIR", "21,EISDIR", "22,EINVAL", "28,ENOSPC", "29,ESPIPE", "32,EPIPE", "34,ERANGE"})
    void knowsTheNumbersOfOld(int number, String name) throws Exception {
        assertEquals(number, SystemNative.convertErrorPalToPlatform(ErrorCode.class.getField(name).getInt(null)));
    }

    @Test
    void givesEveryCodeTheNumberOfThisSystem() throws Exception {
        Map<String, Integer> numbers = Witness.errorNumbers();
        int known = 0;
        for (Field field : ErrorCode.class.getFields()) {
            int error = field.getInt(null);
            if (numbers.containsKey(field.getName())) {
                assertEquals(numbers.get(field.getName()), SystemNative.convertErrorPalToPlatform(error),
                        field.getName());
                known++;
            }
        }
        assertTrue(known > 60, known + " codes were compared");
    }

    @Test
    void givesANumberThatNobodyKnowsBack() {
        assertEquals(0, SystemNative.convertErrorPalToPlatform(0));
        assertEquals(4095, SystemNative.convertErrorPalToPlatform(ErrorCode.UNKNOWN + 4095));
    }

    @Test
    void refusesWhatIsNoCode() {
        assertEquals(-ErrorCode.EINVAL, SystemNative.convertErrorPalToPlatform(-1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.convertErrorPalToPlatform(2));
        assertEquals(-ErrorCode.EINVAL, SystemNative.convertErrorPalToPlatform(ErrorCode.EXDEV + 1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.convertErrorPalToPlatform(ErrorCode.UNKNOWN));
        assertEquals(-ErrorCode.EINVAL, SystemNative.convertErrorPalToPlatform(2 * ErrorCode.UNKNOWN));
        assertEquals(-ErrorCode.EINVAL, SystemNative.convertErrorPalToPlatform(Integer.MIN_VALUE));
    }
}
