package interop.bench.mechanisms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A buffer for texts that is used again: the fastest way without garbage that we know of for hand-written code. */
final class Text {
    final ByteBuffer buffer = ByteBuffer.allocateDirect(Inputs.LENGTH);
    private final byte[] bytes = new byte[Inputs.LENGTH];

    /** Its UTF-8 bytes and a NUL. */
    @SuppressWarnings("deprecation")
    void put(String text) {
        int length = text.length();
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= text.charAt(i);
        }
        if (all >= 0x80) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            buffer.put(0, encoded).put(encoded.length, (byte) 0);
            return;
        }
        // Deprecated since it drops the upper half of each char, and here those are 0. It copies in one go.
        text.getBytes(0, length, bytes, 0);
        bytes[length] = 0;
        buffer.put(0, bytes, 0, length + 1);
    }
}
