package interop.bench.mechanisms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** How hand-written code puts a text into a buffer that it uses again: no garbage for ASCII. */
final class Text {
    private Text() {
    }

    static void put(ByteBuffer to, String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                to.put(0, text.getBytes(StandardCharsets.UTF_8)).put(to.position(), (byte) 0);
                return;
            }
            to.put(i, (byte) c);
        }
        to.put(length, (byte) 0);
    }
}
