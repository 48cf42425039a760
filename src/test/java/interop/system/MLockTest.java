package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interop.ErrorCode;
import org.junit.jupiter.api.Test;

class MLockTest {
    private static final int PAGE = Memory.PAGE;

    @Test
    void thePagesAreLocked() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(4L * PAGE, Memory.READ_WRITE)) {
            // What lies on two pages locks both.
            assertEquals(0, SystemNative.mLock(view, 2L * PAGE - 1, 2));
            String kilobytes = "" + 2L * PAGE / 1024;
            assertEquals(kilobytes, Memory.detail(Witness.number(view) + PAGE, "Locked"));
            assertEquals("0", Memory.detail(Witness.number(view), "Locked"));
            byte[] pages = new byte[4];
            assertEquals(4, SystemNative.mInCore(view, 0, 4L * PAGE, pages, 0, 4));
            assertEquals(2, pages[1] + pages[2]);
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(PAGE, Memory.READ_WRITE)) {
            assertThrows(IndexOutOfBoundsException.class, () -> SystemNative.mLock(view, 1, PAGE));
            assertThrows(IndexOutOfBoundsException.class, () -> SystemNative.mLock(view, 0, -1));
            assertEquals(0, SystemNative.mLock(view, 0, 0));
        }
        try (SafeMemoryMappedViewHandle none = Memory.anonymous(PAGE, MemoryProtection.PROT_NONE)) {
            assertEquals(-ErrorCode.ENOMEM, SystemNative.mLock(none, 0, PAGE));
        }
    }

    @Test
    void anOrdinaryUserHasALimit() throws Exception {
        assertEquals("ENOMEM\n", Worlds.asOrdinaryUserAfter("ulimit -l 64", LockMuch.class));
        assertEquals("EPERM\n", Worlds.asOrdinaryUserAfter("ulimit -l 0", LockMuch.class));
    }

    @Test
    void theLimitHoldsForMappingsThatAreLockedFromTheStart() throws Exception {
        assertEquals("mMap EAGAIN\nmLock 0\nmRemap EAGAIN\n",
                Worlds.asOrdinaryUserAfter("ulimit -l 64", MapMuch.class));
    }

    static final class MapMuch {
        public static void main(String[] arguments) throws Exception {
            int flags = MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS;
            Worlds.tell("mMap",
                    () -> SystemNative.mMap(1 << 20, Memory.READ_WRITE, flags | MapFlags.MAP_LOCKED, null, 0));
            try (SafeMemoryMappedViewHandle view = Memory.anonymous(PAGE, Memory.READ_WRITE)) {
                Worlds.tell("mLock", () -> SystemNative.mLock(view, 0, PAGE));
                Worlds.tell("mRemap", () -> view.mRemap(1 << 20, RemapFlags.MREMAP_MAYMOVE));
            }
        }
    }

    static final class LockMuch {
        public static void main(String[] arguments) throws Exception {
            try (SafeMemoryMappedViewHandle view = Memory.anonymous(1 << 20, Memory.READ_WRITE)) {
                System.out.println(ErrorCode.name(-SystemNative.mLock(view, 0, 1 << 20)));
            }
        }
    }
}
