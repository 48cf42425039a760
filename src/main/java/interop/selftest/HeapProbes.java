package interop.selftest;

import interop.SafeMemoryHandle;
import interop.system.SafeAlignedHeapHandle;
import interop.system.SafeHeapHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.util.Map;

/** The probes of memory of the heap. */
final class HeapProbes {
    private HeapProbes() {
    }

    static void add(Map<String, Probe> probes) {
        probes.put("Malloc", folder -> keeps(SystemNative.malloc(100)));
        probes.put("Calloc", folder -> {
            try (SafeHeapHandle memory = SystemNative.calloc(10, 10)) {
                agree(0, memory.getLong(92));
            }
        });
        probes.put("Realloc", folder -> {
            SafeHeapHandle memory = SystemNative.calloc(1, 8);
            memory.putLong(0, 42);
            try (SafeHeapHandle larger = memory.realloc(100)) {
                agree(42, larger.getLong(0));
            }
        });
        probes.put("Free", folder -> closes(SystemNative.malloc(100)));
        probes.put("AlignedAlloc", folder -> keeps(SystemNative.alignedAlloc(4096, 100)));
        probes.put("AlignedRealloc", folder -> {
            SafeAlignedHeapHandle memory = SystemNative.alignedAlloc(64, 8);
            memory.putLong(0, 42);
            try (SafeAlignedHeapHandle larger = memory.alignedRealloc(100)) {
                agree(42, larger.getLong(0));
            }
        });
        probes.put("AlignedFree", folder -> closes(SystemNative.alignedAlloc(64, 100)));
    }

    private static void keeps(SafeMemoryHandle memory) throws IOException {
        try (memory) {
            memory.putLong(92, 42);
            agree(42, memory.getLong(92));
        }
    }

    private static void closes(SafeMemoryHandle memory) throws IOException {
        memory.close();
        memory.close();
        agree(1, memory.isClosed() ? 1 : 0);
    }

    private static void agree(long expected, long actual) {
        if (expected != actual) {
            throw new AssertionError("expected " + expected + ", System.Native says " + actual);
        }
    }
}
