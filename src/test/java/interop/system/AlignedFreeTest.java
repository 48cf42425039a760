package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.SafeMemoryHandle;
import org.junit.jupiter.api.Test;

class AlignedFreeTest {
    @Test
    void closingGivesTheMemoryBack() throws Exception {
        long before = Memory.status("VmSize");
        // More than this process may have at once, if none were given back.
        for (int i = 0; i < 100; i++) {
            SafeMemoryHandle memory = SystemNative.alignedAlloc(4096, 1 << 30);
            memory.putByte(0, (byte) 1);
            memory.close();
            memory.close();
            assertThrows(IllegalStateException.class, () -> memory.getByte(0));
        }
        long grown = Memory.status("VmSize") - before;
        assertTrue(grown < 20L << 20, () -> "it has grown by " + grown + " kB");
    }

    @Test
    void nothingIsNoError() {
        assertEquals(0, SystemNative.alignedFree(0));
    }
}
