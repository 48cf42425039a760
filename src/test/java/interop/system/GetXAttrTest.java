package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import interop.TextBuffer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetXAttrTest {
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
    void readsWhatTheJdkWrote() throws Exception {
        TextBuffer value = new TextBuffer();
        assertEquals(3, SystemNative.getXAttr(attribute.path, NAME, value));
        assertArrayEquals(AttributeFile.VALUE, value.toByteArray());
        byte[] array = {9, 9, 9, 9, 9};
        assertEquals(3, SystemNative.getXAttr(attribute.path, NAME, array, 1, 4));
        assertArrayEquals(new byte[] {9, 'v', 0, (byte) 0xFF, 9}, array);
        for (ByteBuffer buffer : new ByteBuffer[] {ByteBuffer.allocate(5), ByteBuffer.allocateDirect(5)}) {
            assertEquals(3, SystemNative.getXAttr(attribute.path, NAME, buffer.position(1)));
            assertEquals(4, buffer.position());
            assertEquals((byte) 0xFF, buffer.get(3));
        }
    }

    @Test
    void tellsHowMuchRoomItTakes() throws Exception {
        byte[] array = new byte[2];
        assertEquals(3, SystemNative.getXAttr(attribute.path, NAME, array, 0, 0));
        assertEquals(-ErrorCode.ERANGE, SystemNative.getXAttr(attribute.path, NAME, array, 0, 2));
        assertEquals(3, SystemNative.getXAttr(attribute.path, NAME, ByteBuffer.allocate(0)));
        assertArrayEquals(new byte[2], array);
    }

    @Test
    void readsNoBytesAndMany() throws Exception {
        TextBuffer value = new TextBuffer();
        byte[] many = new byte[3000];
        Arrays.fill(many, (byte) 7);
        attribute.set("many", many);
        assertEquals(3000, SystemNative.getXAttr(attribute.path, "user.many", value));
        assertArrayEquals(many, value.toByteArray());
        attribute.set("name", new byte[0]);
        assertEquals(0, SystemNative.getXAttr(attribute.path, NAME, value));
        assertEquals(0, value.length());
    }

    @Test
    void followsALink() throws Exception {
        TextBuffer value = new TextBuffer();
        assertEquals(3, SystemNative.getXAttr(attribute.link, NAME, value));
    }

    @Test
    void saysWhyItFails() throws Exception {
        TextBuffer value = new TextBuffer();
        AttributeFile.assertMissing(SystemNative.getXAttr(attribute.path, "user.none", value));
        assertEquals(-ErrorCode.EINVAL, SystemNative.getXAttr(attribute.path, "", value));
        assertEquals(-ErrorCode.ENAMETOOLONG, SystemNative.getXAttr(attribute.path, "user." + Witness.NAME_255, value));
        assertEquals(-ErrorCode.ENOTSUP, SystemNative.getXAttr(attribute.path, "nonamespace", value));
        assertEquals(-ErrorCode.ENOENT, SystemNative.getXAttr(dir + "/none", NAME, value));
    }
}
