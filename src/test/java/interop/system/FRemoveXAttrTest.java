package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FRemoveXAttrTest {
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
    void removesWhatTheJdkMade() throws Exception {
        attribute.set("second", new byte[1]);
        assertEquals(0, SystemNative.fRemoveXAttr(attribute.file, AttributeFile.NAME));
        assertFalse(attribute.has("name"));
        assertTrue(attribute.has("second"));
    }

    @Test
    void saysWhyItFails() throws Exception {
        AttributeFile.assertMissing(SystemNative.fRemoveXAttr(attribute.file, "user.none"));
        assertEquals(-ErrorCode.EINVAL, SystemNative.fRemoveXAttr(attribute.file, ""));
        assertEquals(-ErrorCode.ENAMETOOLONG, SystemNative.fRemoveXAttr(attribute.file, "user." + Witness.NAME_255));
        try (SafeFileHandle none = new SafeFileHandle(Integer.MAX_VALUE, false)) {
            assertEquals(-ErrorCode.EBADF, SystemNative.fRemoveXAttr(none, AttributeFile.NAME));
        }
        assertTrue(attribute.has("name"));
    }
}
