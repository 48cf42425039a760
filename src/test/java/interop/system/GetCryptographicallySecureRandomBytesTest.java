package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetCryptographicallySecureRandomBytesTest {
    @Test
    void whatItGivesCannotBeCompressed() {
        byte[] bytes = new byte[1 << 20];
        assertEquals(bytes.length, SystemNative.getCryptographicallySecureRandomBytes(bytes, 0, bytes.length));
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        assertTrue(deflater.deflate(new byte[2 * bytes.length]) > bytes.length);
        deflater.end();
    }

    @Test
    void isDifferentEachTime() {
        byte[] bytes = new byte[16];
        byte[] others = new byte[16];
        SystemNative.getCryptographicallySecureRandomBytes(bytes, 0, 16);
        SystemNative.getCryptographicallySecureRandomBytes(others, 0, 16);
        assertNotEquals(Arrays.toString(bytes), Arrays.toString(others));
    }

    @Test
    void fillsTheSliceAndNothingElse() {
        byte[] bytes = new byte[300];
        assertEquals(280, SystemNative.getCryptographicallySecureRandomBytes(bytes, 10, 280));
        assertArrayEquals(new byte[10], Arrays.copyOf(bytes, 10));
        assertArrayEquals(new byte[10], Arrays.copyOfRange(bytes, 290, 300));
        assertTrue(hasRandom(ByteBuffer.wrap(bytes), 10, 26) && hasRandom(ByteBuffer.wrap(bytes), 274, 290));
        assertEquals(0, SystemNative.getCryptographicallySecureRandomBytes(bytes, 300, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fillsABufferFromItsPositionToItsLimit(boolean direct) {
        ByteBuffer whole = direct ? ByteBuffer.allocateDirect(100) : ByteBuffer.allocate(100);
        ByteBuffer slice = whole.position(10).slice().position(10).limit(60);
        assertEquals(50, SystemNative.getCryptographicallySecureRandomBytes(slice));
        assertEquals(60, slice.position());
        assertEquals(60, slice.limit());
        assertTrue(hasRandom(whole, 20, 36) && hasRandom(whole, 54, 70));
        assertTrue(!hasRandom(whole, 0, 20) && !hasRandom(whole, 70, 100));
    }

    @Test
    void fillsMoreThanTheSystemGivesAtOnce() {
        int size = (1 << 25) + 1000;
        ByteBuffer buffer = ByteBuffer.allocateDirect(size);
        assertEquals(size, SystemNative.getCryptographicallySecureRandomBytes(buffer));
        assertTrue(hasRandom(buffer, 0, 16) && hasRandom(buffer, size - 16, size));
    }

    @Test
    void refusesAReadOnlyBuffer() {
        ByteBuffer readOnly = ByteBuffer.allocate(16).asReadOnlyBuffer();
        assertThrows(ReadOnlyBufferException.class,
                () -> SystemNative.getCryptographicallySecureRandomBytes(readOnly));
        assertEquals(0, readOnly.position());
    }

    /** Whether any byte is not zero: of 16 random ones, all are so once in 2 to the power of 128. */
    private static boolean hasRandom(ByteBuffer buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer.get(i) != 0) {
                return true;
            }
        }
        return false;
    }
}
