package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PathConfTest {
    @TempDir
    Path dir;

    static Stream<String> names() {
        return Stream.of(PathConfName.class.getFields()).map(Field::getName);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWhatTheSystemSays(String name) throws Exception {
        for (Path path : new Path[] {dir, Path.of("/proc"), Path.of("/dev/null")}) {
            long value = SystemNative.pathConf(path.toString(), PathConfName.class.getField(name).getInt(null));
            String expected = Witness.configuration(name, path);
            assumeTrue(!expected.isEmpty(), "no command tells of " + name);
            assertEquals(expected, value == Long.MAX_VALUE ? "undefined" : Long.toString(value), path.toString());
        }
    }

    @Test
    void theLongestNameIsTheOneThatCanBeMade() throws Exception {
        int longest = (int) SystemNative.pathConf(dir.toString(), PathConfName.PC_NAME_MAX);
        assertEquals(0, SystemNative.mkDir(dir + "/" + "n".repeat(longest), 0700));
        assertEquals(-ErrorCode.ENAMETOOLONG, SystemNative.mkDir(dir + "/" + "n".repeat(longest + 1), 0700));
    }

    @Test
    void refusesANameThatItDoesNotKnow() {
        int next = 1 + (int) names().count();
        for (int name : new int[] {0, -1, next, Integer.MAX_VALUE}) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.pathConf(dir.toString(), name));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createFile(dir.resolve("file"));
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        for (String name : names().toList()) {
            int number = PathConfName.class.getField(name).getInt(null);
            assertEquals(-ErrorCode.ENOENT, SystemNative.pathConf(dir + "/none", number));
            assertEquals(-ErrorCode.ENOENT, SystemNative.pathConf(dir + "/dangling", number));
            assertEquals(-ErrorCode.ENOTDIR, SystemNative.pathConf(dir + "/file/x", number));
            assertEquals(-ErrorCode.ELOOP, SystemNative.pathConf(dir + "/loop", number));
        }
    }
}
