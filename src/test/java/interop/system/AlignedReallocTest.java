package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import org.junit.jupiter.api.Test;

class AlignedReallocTest {
    @Test
    void theNewHandleHasWhatTheOldOneHad() throws Exception {
        SafeAlignedHeapHandle memory = SystemNative.alignedAlloc(4096, 8);
        memory.putLong(0, 42);
        SafeAlignedHeapHandle larger = memory.alignedRealloc(1 << 20);
        assertTrue(memory.isClosed());
        assertThrows(IllegalStateException.class, () -> memory.getLong(0));
        assertEquals(0, Witness.number(larger) % 4096);
        assertEquals(42, larger.getLong(0));
        SafeAlignedHeapHandle smaller = larger.alignedRealloc(8);
        assertEquals(0, Witness.number(smaller) % 4096);
        assertEquals(42, smaller.getLong(0));
        smaller.close();
    }

    @Test
    @DisabledUnderEmulation("the system's addresses are others")
    void theSystemSeesItsBytesAtTheNewAddress() throws Exception {
        SafeAlignedHeapHandle memory = SystemNative.alignedAlloc(1 << 16, 8);
        memory.put(0, "01234567".getBytes(), 0, 8);
        try (SafeAlignedHeapHandle larger = memory.alignedRealloc(1 << 20)) {
            assertEquals("01234567", new String(Memory.bytes(Witness.number(larger), 8)));
            assertEquals(0, Witness.number(larger) % (1 << 16));
        }
    }

    @Test
    void aFailureLeavesTheHandleAsItWas() throws Exception {
        try (SafeAlignedHeapHandle memory = SystemNative.alignedAlloc(64, 8)) {
            memory.putLong(0, 42);
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> memory.alignedRealloc(-1)));
            assertEquals(ErrorCode.ENOMEM, Witness.errorOf(() -> memory.alignedRealloc(Long.MAX_VALUE)));
            assertFalse(memory.isClosed());
            assertEquals(42, memory.getLong(0));
        }
    }
}
