package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FPathConfTest {
    @TempDir
    Path dir;

    static Stream<String> names() {
        return Stream.of(PathConfName.class.getFields()).map(Field::getName);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWhatTheSystemSays(String name) throws Exception {
        String expected = Witness.configuration(name, dir);
        assumeTrue(!expected.isEmpty(), "no command tells of " + name);
        try (SafeFileHandle file = Witness.open(dir, OpenFlags.O_RDONLY)) {
            long value = SystemNative.fPathConf(file, PathConfName.class.getField(name).getInt(null));
            assertEquals(expected, value == Long.MAX_VALUE ? "undefined" : Long.toString(value));
        }
    }

    @Test
    void tellsHowMuchAPipeKeepsTogether() throws Exception {
        try (PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC));
            assertEquals(4096, SystemNative.fPathConf(ends.writeEnd, PathConfName.PC_PIPE_BUF));
        }
    }

    @Test
    void refusesANameThatItDoesNotKnow() throws Exception {
        try (SafeFileHandle file = Witness.open(dir, OpenFlags.O_RDONLY)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.fPathConf(file, 0));
            assertEquals(-ErrorCode.EINVAL, SystemNative.fPathConf(file, -1));
            assertEquals(-ErrorCode.EINVAL, SystemNative.fPathConf(file, 1 + (int) names().count()));
        }
    }
}
