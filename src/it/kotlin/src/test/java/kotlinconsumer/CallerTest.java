package kotlinconsumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void whatKotlinDeclares() {
        byte[] text = "kotlin".getBytes(StandardCharsets.UTF_8);
        CRC32 witness = new CRC32();
        witness.update(text);
        assertEquals(witness.getValue(), Caller.checksum(text));
    }

    @Test
    void whatJavaDeclares() {
        assertEquals("kotlin".length(), Caller.length("kotlin"));
    }
}
