package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import interop.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FListXAttrTest {
    @TempDir
    Path dir;
    private AttributeFile attribute;

    @BeforeEach
    void makeFile() throws Exception {
        attribute = new AttributeFile(dir);
    }

    @AfterEach
    void closeFile() throws Exception {
        if (attribute != null) {
            attribute.close();
        }
    }

    @Test
    void listsWhatTheJdkMade() throws Exception {
        attribute.set("second", new byte[1]);
        List<String> names = list(attribute.file);
        assertTrue(names.containsAll(List.of("user.name", "user.second")), names::toString);
    }

    @Test
    void listsMoreThanFitsAtFirst() throws Exception {
        for (int i = 0; i < 40; i++) {
            attribute.set("n".repeat(60) + i, new byte[0]);
        }
        assertEquals(40, list(attribute.file).stream().filter(name -> name.startsWith("user.nnn")).count());
    }

    @Test
    void namesNeedNotBeUtf8() throws Exception {
        byte[] name = {'u', 's', 'e', 'r', '.', (byte) 0xE9};
        assertEquals(0, SystemNative.setXAttr(Witness.utf8(attribute.path), name, name, 0, 0, 0));
        TextBuffer names = new TextBuffer();
        SystemNative.fListXAttr(attribute.file, names);
        assertTrue(names.toList().stream().anyMatch(bytes -> Arrays.equals(name, bytes)));
    }

    @Test
    void saysWhyItFails() throws Exception {
        TextBuffer names = new TextBuffer();
        try (SafeFileHandle none = new SafeFileHandle(Integer.MAX_VALUE, false)) {
            assertEquals(-ErrorCode.EBADF, SystemNative.fListXAttr(none, names));
        }
    }

    private static List<String> list(SafeFileHandle file) {
        TextBuffer names = new TextBuffer();
        assertEquals(SystemNative.fListXAttr(file, names), names.length());
        return names.toList().stream().map(name -> new String(name, StandardCharsets.UTF_8)).toList();
    }
}
