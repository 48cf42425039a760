package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import org.junit.jupiter.api.Test;

class CallocTest {
    @Test
    void memoryIsZero() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (SafeHeapHandle used = SystemNative.malloc(3000)) {
                used.put(0, "not zero".repeat(375).getBytes(), 0, 3000);
            }
            try (SafeHeapHandle memory = SystemNative.calloc(1000, 3)) {
                assertEquals(3000, memory.length());
                byte[] bytes = new byte[3000];
                memory.get(0, bytes, 0, 3000);
                assertArrayEquals(new byte[3000], bytes);
            }
        }
    }

    @Test
    @DisabledUnderEmulation("the system's addresses are others")
    void theSystemSeesZerosAndWhatIsWritten() throws Exception {
        try (SafeHeapHandle memory = SystemNative.calloc(1000, 3)) {
            memory.put(1000, "content".getBytes(), 0, 7);
            byte[] expected = new byte[3000];
            System.arraycopy("content".getBytes(), 0, expected, 1000, 7);
            assertArrayEquals(expected, Memory.bytes(Witness.number(memory), 3000));
        }
    }

    @Test
    void reachesEveryByteOfFiveGigabytes() throws Exception {
        // The system has the pages made when they are touched.
        try (SafeHeapHandle memory = SystemNative.calloc(5, 1L << 30)) {
            for (long offset : new long[] {0, (1L << 30) - 4, (4L << 30) - 7, (5L << 30) - 8}) {
                memory.putLong(offset, offset + 1);
                assertEquals(offset + 1, memory.getLong(offset));
            }
        }
    }

    @Test
    void noThingsAreNoError() throws Exception {
        SystemNative.calloc(0, 5).close();
        SystemNative.calloc(5, 0).close();
        SystemNative.calloc(0, Long.MAX_VALUE).close();
    }

    @Test
    void saysWhyItFails() {
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.calloc(-1, 1)));
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.calloc(1, -1)));
        assertEquals(ErrorCode.ENOMEM, Witness.errorOf(() -> SystemNative.calloc(1L << 32, 1L << 32)));
        assertEquals(ErrorCode.ENOMEM, Witness.errorOf(() -> SystemNative.calloc(3, Long.MAX_VALUE)));
    }
}
