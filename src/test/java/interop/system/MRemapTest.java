package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import interop.SafeHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MRemapTest {
    private static final int PAGE = Memory.PAGE;

    @TempDir
    Path dir;

    @Test
    void aMappingGrowsWithItsFile() throws Exception {
        Path path = Files.writeString(dir.toRealPath().resolve("file"), "content");
        SafeMemoryMappedViewHandle view = Memory.file(path, 7, Memory.READ_WRITE, MapFlags.MAP_SHARED);
        byte[] more = new byte[1 << 20];
        more[more.length - 1] = 42;
        Files.write(path, more, StandardOpenOption.APPEND);
        SafeMemoryMappedViewHandle larger = view.mRemap(7 + more.length, RemapFlags.MREMAP_MAYMOVE);
        try (larger) {
            assertTrue(view.isClosed());
            assertThrows(IllegalStateException.class, () -> view.getByte(0));
            assertEquals(7 + more.length, larger.length());
            assertEquals('c', larger.getByte(0));
            assertEquals(42, larger.getByte(6 + more.length));
            larger.putByte(0, (byte) 'C');
            assertEquals('C', Files.readAllBytes(path)[0]);
            assertEquals(1, Witness.timesMapped(path));
            // It has nothing to unmap any more.
            view.close();
            assertEquals(1, Witness.timesMapped(path));
        }
        assertEquals(0, Witness.timesMapped(path));
    }

    @Test
    @DisabledUnderEmulation("it tells of protections that are not those of the memory")
    void whatIsCutOffIsGoneAndTheProtectionStays() throws Exception {
        SafeMemoryMappedViewHandle view = Memory.anonymous(8L * PAGE, Memory.READ_WRITE);
        assertEquals(0, view.mProtect(PAGE, 7L * PAGE, Memory.READ));
        SafeMemoryMappedViewHandle smaller = view.mRemap(2L * PAGE, 0);
        long address = Witness.number(smaller);
        try (smaller) {
            smaller.putByte(0, (byte) 1);
            assertEquals(0, smaller.getByte(2L * PAGE - 1));
            assertThrows(IllegalStateException.class, () -> smaller.putByte(PAGE, (byte) 1));
            assertThrows(IndexOutOfBoundsException.class, () -> smaller.getByte(2L * PAGE));
            assertEquals("r--p", Memory.protection(address + PAGE));
            assertFalse(Memory.protection(address + 2L * PAGE).equals("r--p"));
        }
    }

    /** What has another length than the handle says could not be unmapped by it. */
    @Test
    @DisabledUnderEmulation("its pages are smaller than those of the file")
    void aHugePageIsNotCut() throws Exception {
        long page = MMapTest.hugePage();
        try (SafeFileHandle file = MMapTest.hugeFile()) {
            assumeTrue(SystemNative.fTruncate(file, 2 * page) == 0, "no files of huge pages here");
            SafeMemoryMappedViewHandle view = SystemNative.mMap(2 * page, Memory.READ_WRITE,
                    MapFlags.MAP_SHARED | MapFlags.MAP_NORESERVE, file, 0);
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> view.mRemap(page - PAGE, RemapFlags.MREMAP_MAYMOVE)));
            SafeMemoryMappedViewHandle smaller = view.mRemap(page, 0);
            assertEquals(page, smaller.length());
            smaller.mRemap(page - 1, 0).close();
            assertEquals(0, Files.readAllLines(Path.of("/proc/self/maps")).stream()
                    .filter(line -> line.contains("memfd:huge")).count());
        }
    }

    /** Pages that were cut off say nothing of those that come in their place. */
    @Test
    void whatGrowsAgainIsProtectedLikeItsLastPage() throws Exception {
        SafeMemoryMappedViewHandle view = Memory.anonymous(2L * PAGE, Memory.READ_WRITE);
        assertEquals(0, view.mProtect(0, PAGE, Memory.READ));
        SafeMemoryMappedViewHandle larger = view.mRemap(PAGE, 0).mRemap(2L * PAGE, RemapFlags.MREMAP_MAYMOVE);
        try (larger) {
            assertEquals("r--p", Memory.protection(Witness.number(larger) + PAGE));
            assertEquals(0, larger.getByte(PAGE));
            assertThrows(IllegalStateException.class, () -> larger.putByte(PAGE, (byte) 1));
            assertEquals(0, larger.mProtect(PAGE, PAGE, Memory.READ_WRITE));
            larger.putByte(PAGE, (byte) 1);
        }
    }

    @Test
    void aFailureLeavesTheHandleAsItWas() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(2L * PAGE, Memory.READ_WRITE)) {
            view.putByte(0, (byte) 42);
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> view.mRemap(0, 0)));
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> view.mRemap(-1, RemapFlags.MREMAP_MAYMOVE)));
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> view.mRemap(PAGE, 2)));
            int huge = Witness.errorOf(() -> view.mRemap(1L << 60, RemapFlags.MREMAP_MAYMOVE));
            assertTrue(huge == ErrorCode.ENOMEM || huge == ErrorCode.EINVAL, () -> ErrorCode.name(huge));
            assertEquals(ErrorCode.ENOMEM, Witness.errorOf(() -> view.mRemap(1L << 46, 0)));
            assertEquals(0, view.mProtect(PAGE, PAGE, Memory.READ));
            assertEquals(ErrorCode.EFAULT, Witness.errorOf(() -> view.mRemap(9L * PAGE, RemapFlags.MREMAP_MAYMOVE)));
            assertFalse(view.isClosed());
            assertEquals(42, view.getByte(0));
        }
    }

    @Test
    void aCallInFlightForbidsIt() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(PAGE, Memory.READ_WRITE)) {
            try (SafeHandle.Lease lease = view.lease()) {
                assertEquals(Witness.number(view), lease.number());
                assertThrows(IllegalStateException.class, () -> view.mRemap(2L * PAGE, RemapFlags.MREMAP_MAYMOVE));
            }
            view.mRemap(2L * PAGE, RemapFlags.MREMAP_MAYMOVE).close();
            assertThrows(IllegalStateException.class, () -> view.mRemap(PAGE, 0));
        }
    }

    /** An access behind the remapping would be to memory that is somebody else's, or nobody's. */
    @Test
    void accessesAtOnceAreRefusedOrGood() throws Exception {
        AtomicReference<SafeMemoryMappedViewHandle> current =
                new AtomicReference<>(Memory.anonymous(PAGE, Memory.READ_WRITE));
        current.get().putByte(0, (byte) 42);
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
            int good = 0;
            for (SafeMemoryMappedViewHandle view = current.get(); view != null; view = current.get()) {
                try {
                    assertEquals(42, view.getByte(0));
                    good++;
                    started.countDown();
                } catch (IllegalStateException e) {
                    Thread.onSpinWait();
                }
            }
            return good;
        });
        started.await();
        for (int i = 1, done = 0; done < 2000; i++) {
            try {
                current.set(current.get().mRemap((1L + i % 50) * PAGE, RemapFlags.MREMAP_MAYMOVE));
                done++;
            } catch (IllegalStateException e) {
                Thread.onSpinWait();
            }
        }
        SafeMemoryMappedViewHandle last = current.getAndSet(null);
        assertTrue(reader.get(20, TimeUnit.SECONDS) > 0);
        last.close();
    }
}
