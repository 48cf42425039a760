package interop;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text that a native call wrote, byte by byte as the system gave it; it need not be UTF-8. Reused from call to call.
 * Not thread-safe.
 */
public final class TextBuffer {
    private byte[] bytes = new byte[256];
    private int length;

    /** Makes an empty buffer. */
    public TextBuffer() {
    }

    /**
     * The text's length.
     *
     * @return its length in bytes
     */
    public int length() {
        return length;
    }

    /**
     * The text as it is. This form finds the file again, whatever its name.
     *
     * @return a copy of the bytes, without a NUL
     */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /**
     * The texts of a list in which a NUL ends each, as they are, like the names that {@code ListXAttr} writes.
     *
     * @return a copy of the bytes of each, without its NUL
     */
    public List<byte[]> toList() {
        List<byte[]> texts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                texts.add(Arrays.copyOfRange(bytes, start, i));
                start = i + 1;
            }
        }
        if (start < length) {
            texts.add(Arrays.copyOfRange(bytes, start, length));
        }
        return texts;
    }

    /**
     * The text for people to read.
     *
     * @return the text decoded from UTF-8, with U+FFFD in place of what is not
     */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /**
     * Replaces the text. For generated code.
     *
     * @param source where from
     * @param offset the index of the first byte
     * @param newLength how many bytes
     */
    public void set(ByteBuffer source, int offset, int newLength) {
        if (newLength > bytes.length) {
            bytes = new byte[Math.max(newLength, bytes.length * 2)];
        }
        source.get(offset, bytes, 0, newLength);
        length = newLength;
    }
}
