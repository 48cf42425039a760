package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GetAbiVersionTest {
    @Test
    void isTheVersionOfTheHeader() throws Exception {
        Path header = Path.of(System.getProperty("project.basedir", "."), "shims/system/library.h");
        Matcher version = Pattern.compile("SystemNative_ABI_VERSION = (\\d+)").matcher(Files.readString(header));
        assertTrue(version.find());
        assertEquals(Integer.parseInt(version.group(1)), SystemNative.getAbiVersion());
    }
}
