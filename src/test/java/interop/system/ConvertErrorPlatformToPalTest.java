package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertErrorPlatformToPalTest {
    /** Numbers on which all Unix systems have always agreed. */
    @ParameterizedTest
    @CsvSource({"1,EPERM", "2,ENOENT", "4,EINTR", "5,EIO", "9,EBADF", "12,ENOMEM", "13,EACCES", "17,EEXIST",
        "20,ENOTDIR", "21,EISDIR", "22,EINVAL", "28,ENOSPC", "29,ESPIPE", "32,EPIPE", "34,ERANGE"})
    void knowsTheNumbersOfOld(int number, String name) {
        assertEquals(name, ErrorCode.name(SystemNative.convertErrorPlatformToPal(number)));
    }

    @Test
    void knowsEveryNumberOfThisSystem() throws Exception {
        Map<String, Integer> numbers = Witness.errorNumbers();
        Set<String> ours = Stream.of(ErrorCode.class.getFields()).map(Field::getName).collect(Collectors.toSet());
        for (int number : new TreeSet<>(numbers.values())) {
            String name = ErrorCode.name(SystemNative.convertErrorPlatformToPal(number));
            // What the system has and we have no constant for keeps its number.
            if (numbers.entrySet().stream().anyMatch(e -> e.getValue() == number && ours.contains(e.getKey()))) {
                assertEquals(number, numbers.get(name), name);
            } else {
                assertEquals("platform error " + number, name);
            }
        }
    }

    @Test
    void keepsANumberThatNobodyKnows() {
        assertEquals(0, SystemNative.convertErrorPlatformToPal(0));
        assertEquals(ErrorCode.UNKNOWN + 4095, SystemNative.convertErrorPlatformToPal(4095));
        assertEquals(2 * ErrorCode.UNKNOWN - 1, SystemNative.convertErrorPlatformToPal(ErrorCode.UNKNOWN - 1));
    }

    @Test
    void refusesANumberOutOfRange() {
        assertEquals(-ErrorCode.EINVAL, SystemNative.convertErrorPlatformToPal(-1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.convertErrorPlatformToPal(Integer.MIN_VALUE));
        assertEquals(-ErrorCode.EINVAL, SystemNative.convertErrorPlatformToPal(ErrorCode.UNKNOWN));
        assertEquals(-ErrorCode.EINVAL, SystemNative.convertErrorPlatformToPal(Integer.MAX_VALUE));
    }
}
