package interop.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import interop.system.MapFlags;
import interop.system.Memory;
import interop.system.MemoryAdvice;
import interop.system.MemoryProtection;
import interop.system.SafeMemoryMappedViewHandle;
import interop.system.SystemNative;
import interop.system.Witness;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Advise huge pages: a large buffer that is read in no order needs fewer entries of the processor's page table. */
class AdviseHugePagesTest {
    private static final int PROTECTION = MemoryProtection.PROT_READ | MemoryProtection.PROT_WRITE;
    private static final long SIZE = 8 << 20;

    /** Tells whether the system was told; without huge pages the memory is as good, and slower. */
    private static boolean adviseHugePages(SafeMemoryMappedViewHandle memory) throws IOException {
        int result = SystemNative.mAdvise(memory, 0, memory.length(), MemoryAdvice.MADV_HUGEPAGE);
        if (result == -ErrorCode.ENOTSUP || result == -ErrorCode.EINVAL) {
            return false;
        }
        ErrorCode.check(result, "mAdvise");
        return true;
    }

    @Test
    @DisabledUnderEmulation("advice is taken and dropped")
    void theSystemIsTold() throws Exception {
        int flags = MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS;
        try (SafeMemoryMappedViewHandle memory = SystemNative.mMap(SIZE, PROTECTION, flags, null, 0)) {
            boolean isTold = adviseHugePages(memory);
            for (long i = 0; i < SIZE; i += SystemNative.getPageSize()) {
                memory.putLong(i, i);
            }
            assertEquals(SIZE / 2, memory.getLong(SIZE / 2));
            assumeTrue(isTold, "the system has no huge pages to advise");
            String told = " " + Memory.detail(Witness.number(memory), "VmFlags") + " ";
            assertTrue(told.contains(" hg "), told);
        }
    }
}
