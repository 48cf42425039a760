package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetXAttrTest {
    private static final String NAME = AttributeFile.NAME;
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
    void writesWhatTheJdkReads() throws Exception {
        byte[] array = {9, 'n', 0, 'w', 9};
        assertEquals(0, SystemNative.setXAttr(attribute.path, NAME, array, 1, 3, 0));
        assertArrayEquals(new byte[] {'n', 0, 'w'}, attribute.get("name"));
        for (ByteBuffer buffer : new ByteBuffer[] {ByteBuffer.allocate(5), ByteBuffer.allocateDirect(5)}) {
            buffer.put(1, (byte) 'x').position(1).limit(2);
            assertEquals(0, SystemNative.setXAttr(attribute.path, NAME, buffer, 0));
            assertEquals(1, buffer.position());
            assertArrayEquals(new byte[] {'x'}, attribute.get("name"));
        }
        assertEquals(0, SystemNative.setXAttr(attribute.path, NAME, array, 0, 0, 0));
        assertEquals(0, attribute.get("name").length);
    }

    @Test
    void createsOrReplacesWhenTold() throws Exception {
        byte[] one = {1};
        int create = AttributeFlags.XATTR_CREATE;
        int replace = AttributeFlags.XATTR_REPLACE;
        assertEquals(-ErrorCode.EEXIST, SystemNative.setXAttr(attribute.path, NAME, one, 0, 1, create));
        AttributeFile.assertMissing(SystemNative.setXAttr(attribute.path, "user.new", one, 0, 1, replace));
        assertArrayEquals(AttributeFile.VALUE, attribute.get("name"));
        assertEquals(0, SystemNative.setXAttr(attribute.path, NAME, one, 0, 1, replace));
        assertEquals(0, SystemNative.setXAttr(attribute.path, "user.new", one, 0, 1, create));
        assertArrayEquals(one, attribute.get("name"));
        assertArrayEquals(one, attribute.get("new"));
    }

    @Test
    void followsALink() throws Exception {
        assertEquals(0, SystemNative.setXAttr(attribute.link, NAME, new byte[] {1}, 0, 1, 0));
        assertArrayEquals(new byte[] {1}, attribute.get("name"));
    }

    @Test
    void saysWhyItFailsAndChangesNothing() throws Exception {
        byte[] large = new byte[100_000];
        int result = SystemNative.setXAttr(attribute.path, NAME, large, 0, large.length, 0);
        assertTrue(result == -ErrorCode.E2BIG || result == -ErrorCode.ENOSPC, () -> ErrorCode.name(-result));
        assertEquals(-ErrorCode.EINVAL, SystemNative.setXAttr(attribute.path, NAME, large, 0, 1, 3));
        assertEquals(-ErrorCode.EINVAL, SystemNative.setXAttr(attribute.path, "", large, 0, 1, 0));
        assertEquals(-ErrorCode.ENOTSUP, SystemNative.setXAttr(attribute.path, "nonamespace", large, 0, 1, 0));
        assertEquals(-ErrorCode.ENOENT, SystemNative.setXAttr(dir + "/none", NAME, large, 0, 1, 0));
        assertArrayEquals(AttributeFile.VALUE, attribute.get("name"));
    }
}
