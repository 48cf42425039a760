package interop.selftest;

import interop.ErrorCode;
import interop.system.MapFlags;
import interop.system.MemoryAdvice;
import interop.system.MemoryProtection;
import interop.system.PosixMemoryAdvice;
import interop.system.RemapFlags;
import interop.system.SafeMemoryMappedViewHandle;
import interop.system.SysConfName;
import interop.system.SystemNative;
import java.io.IOException;
import java.util.Map;

/** The probes of pages of memory. */
final class PageProbes {
    private static final int LENGTH = 65_536;

    private PageProbes() {
    }

    static void add(Map<String, Probe> probes) {
        probes.put("GetPageSize", folder ->
                agree(SystemNative.sysConf(SysConfName.SC_PAGESIZE), SystemNative.getPageSize()));
        probes.put("MProtect", folder -> {
            try (SafeMemoryMappedViewHandle view = map()) {
                view.putLong(0, 42);
                agree(0, view.mProtect(0, LENGTH, MemoryProtection.PROT_READ));
                agree(42, view.getLong(0));
            }
        });
        probes.put("MRemap", folder -> {
            SafeMemoryMappedViewHandle view = map();
            view.putLong(0, 42);
            try (SafeMemoryMappedViewHandle larger = view.mRemap(2L * LENGTH, RemapFlags.MREMAP_MAYMOVE)) {
                agree(42, larger.getLong(0));
            }
        });
        probes.put("MAdvise", folder -> {
            try (SafeMemoryMappedViewHandle view = map()) {
                agree(0, SystemNative.mAdvise(view, 0, LENGTH, MemoryAdvice.MADV_WILLNEED));
            }
        });
        probes.put("PosixMAdvise", folder -> {
            try (SafeMemoryMappedViewHandle view = map()) {
                agree(0, SystemNative.posixMAdvise(view, 0, LENGTH, PosixMemoryAdvice.POSIX_MADV_WILLNEED));
            }
        });
        probes.put("MLock", folder -> {
            try (SafeMemoryMappedViewHandle view = map()) {
                agree(0, SystemNative.mLock(view, 0, 1));
                byte[] pages = new byte[1];
                agree(1, SystemNative.mInCore(view, 0, 1, pages, 0, 1));
                agree(1, pages[0]);
            }
        });
        probes.put("MUnlock", folder -> {
            try (SafeMemoryMappedViewHandle view = map()) {
                agree(0, SystemNative.mUnlock(view, 0, 1));
            }
        });
        probes.put("MLockAll", folder -> {
            // To lock all would lock the self-test.
            int result = SystemNative.mLockAll(0);
            if (result != -ErrorCode.EINVAL) {
                ErrorCode.check(result, "MLockAll");
                agree(-ErrorCode.EINVAL, result);
            }
        });
        probes.put("MUnlockAll", folder -> ErrorCode.check(SystemNative.mUnlockAll(), "MUnlockAll"));
        probes.put("MInCore", folder -> {
            try (SafeMemoryMappedViewHandle view = map()) {
                view.putByte(0, (byte) 1);
                byte[] pages = new byte[1];
                agree(1, SystemNative.mInCore(view, 0, 1, pages, 0, 1));
                agree(1, pages[0]);
            }
        });
    }

    private static SafeMemoryMappedViewHandle map() throws IOException {
        return SystemNative.mMap(LENGTH, MemoryProtection.PROT_READ | MemoryProtection.PROT_WRITE,
                MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS, null, 0);
    }

    private static void agree(long expected, long actual) {
        if (expected != actual) {
            throw new AssertionError("expected " + expected + ", System.Native says " + actual);
        }
    }
}
