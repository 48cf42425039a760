package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import interop.SafeHandle;
import org.junit.jupiter.api.Test;

class ReallocTest {
    @Test
    void theNewHandleHasWhatTheOldOneHad() throws Exception {
        SafeHeapHandle memory = SystemNative.malloc(8);
        memory.putLong(0, 42);
        SafeHeapHandle larger = memory.realloc(1 << 20);
        assertTrue(memory.isClosed());
        assertThrows(IllegalStateException.class, () -> memory.getLong(0));
        memory.close();
        assertEquals(1 << 20, larger.length());
        assertEquals(42, larger.getLong(0));
        larger.putByte((1 << 20) - 1, (byte) 1);
        SafeHeapHandle smaller = larger.realloc(4);
        assertThrows(IndexOutOfBoundsException.class, () -> smaller.getLong(0));
        smaller.getInt(0);
        SafeHeapHandle empty = smaller.realloc(0);
        assertEquals(0, empty.length());
        empty.close();
    }

    @Test
    @DisabledUnderEmulation("the system's addresses are others")
    void theSystemSeesItsBytesAtTheNewAddress() throws Exception {
        SafeHeapHandle memory = SystemNative.malloc(8);
        memory.put(0, "01234567".getBytes(), 0, 8);
        try (SafeHeapHandle larger = memory.realloc(1 << 20)) {
            assertEquals("01234567", new String(Memory.bytes(Witness.number(larger), 8)));
        }
    }

    @Test
    void aFailureLeavesTheHandleAsItWas() throws Exception {
        try (SafeHeapHandle memory = SystemNative.malloc(8)) {
            memory.putLong(0, 42);
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> memory.realloc(-1)));
            assertEquals(ErrorCode.ENOMEM, Witness.errorOf(() -> memory.realloc(Long.MAX_VALUE)));
            assertFalse(memory.isClosed());
            assertEquals(42, memory.getLong(0));
            try (SafeHandle.Lease lease = memory.lease()) {
                assertEquals(Witness.number(memory), lease.number());
                assertThrows(IllegalStateException.class, () -> memory.realloc(16));
            }
            assertEquals(42, memory.getLong(0));
        }
    }
}
