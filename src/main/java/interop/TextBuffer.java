package interop;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A reusable buffer for a text that a native call writes, as the bytes that the system returned; they need not be
 * UTF-8. Not thread-safe: threads that share one may see parts of two texts.
 */
public final class TextBuffer {
    /** Read once by each method: another thread may replace it, and the length may belong to another array. */
    private byte[] bytes = new byte[256];
    private int length;

    /** Makes an empty buffer. */
    public TextBuffer() {
    }

    /**
     * Returns the length of the text.
     *
     * @return the length in bytes
     */
    public int length() {
        return length;
    }

    /**
     * Returns the text as bytes. For a file name, only the bytes identify the file in every case.
     *
     * @return a copy of the bytes, without a NUL
     */
    public byte[] toByteArray() {
        byte[] text = bytes;
        return Arrays.copyOf(text, Math.min(length, text.length));
    }

    /**
     * Returns the texts of a list in which each is terminated by a NUL, such as the names that {@code ListXAttr}
     * writes.
     *
     * @return a copy of the bytes of each text, without its NUL
     */
    public List<byte[]> toList() {
        List<byte[]> texts = new ArrayList<>();
        byte[] list = bytes;
        int end = Math.min(length, list.length);
        int start = 0;
        for (int i = 0; i < end; i++) {
            if (list[i] == 0) {
                texts.add(Arrays.copyOfRange(list, start, i));
                start = i + 1;
            }
        }
        if (start < end) {
            texts.add(Arrays.copyOfRange(list, start, end));
        }
        return texts;
    }

    /**
     * Returns the text as a string, for display.
     *
     * @return the text decoded from UTF-8, with U+FFFD in place of bytes that are not UTF-8
     */
    @Override
    public String toString() {
        byte[] text = bytes;
        return new String(text, 0, Math.min(length, text.length), StandardCharsets.UTF_8);
    }

    /**
     * Replaces the text. For generated code.
     *
     * @param source the buffer to copy from
     * @param offset the index of the first byte in {@code source}
     * @param newLength the number of bytes
     */
    public void set(ByteBuffer source, int offset, int newLength) {
        byte[] target = bytes;
        if (newLength > target.length) {
            target = new byte[Math.max(newLength, target.length * 2)];
            bytes = target;
        }
        source.get(offset, target, 0, newLength);
        length = newLength;
    }
}
