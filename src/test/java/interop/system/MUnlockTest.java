package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MUnlockTest {
    private static final int PAGE = Memory.PAGE;

    @Test
    void thePagesAreLockedNoMore() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(4L * PAGE, Memory.READ_WRITE)) {
            assertEquals(0, SystemNative.mLock(view, 0, 4L * PAGE));
            assertEquals(0, SystemNative.mLock(view, 0, 4L * PAGE));
            assertEquals(0, SystemNative.mUnlock(view, 0, 2L * PAGE));
            assertEquals("0", Memory.detail(Witness.number(view), "Locked"));
            assertEquals("" + 2L * PAGE / 1024, Memory.detail(Witness.number(view) + 2L * PAGE, "Locked"));
        }
    }

    @Test
    void whatWasNotLockedIsNoError() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(PAGE, Memory.READ_WRITE)) {
            assertEquals(0, SystemNative.mUnlock(view, 0, PAGE));
            assertThrows(IndexOutOfBoundsException.class, () -> SystemNative.mUnlock(view, 0, PAGE + 1));
        }
    }
}
