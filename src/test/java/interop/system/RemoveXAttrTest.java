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

class RemoveXAttrTest {
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
        assertEquals(0, SystemNative.removeXAttr(attribute.path, AttributeFile.NAME));
        assertFalse(attribute.has("name"));
        assertTrue(attribute.has("second"));
    }

    @Test
    void followsALink() throws Exception {
        assertEquals(0, SystemNative.removeXAttr(attribute.link, AttributeFile.NAME));
        assertFalse(attribute.has("name"));
    }

    @Test
    void saysWhyItFails() throws Exception {
        AttributeFile.assertMissing(SystemNative.removeXAttr(attribute.path, "user.none"));
        assertEquals(-ErrorCode.EINVAL, SystemNative.removeXAttr(attribute.path, ""));
        assertEquals(-ErrorCode.ENAMETOOLONG, SystemNative.removeXAttr(attribute.path, "user." + Witness.NAME_255));
        assertEquals(-ErrorCode.ENOENT, SystemNative.removeXAttr(dir + "/none", AttributeFile.NAME));
        assertTrue(attribute.has("name"));
    }
}
