package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MUnlockAllTest {
    @Test
    void nothingIsLockedBehindIt() throws Exception {
        assertEquals("0 0", Witness.java(LockAndUnlock.class));
    }

    static final class LockAndUnlock {
        public static void main(String[] arguments) throws Exception {
            // Where the limit allows none of it, there is nothing to undo, which is no error.
            SystemNative.mLockAll(MemoryLockFlags.MCL_FUTURE | MemoryLockFlags.MCL_ONFAULT);
            SafeMemoryMappedViewHandle view = Memory.anonymous(Memory.PAGE, Memory.READ_WRITE);
            int result = SystemNative.mUnlockAll();
            System.out.println(result + " " + Memory.detail(Witness.number(view), "Locked"));
            view.close();
        }
    }
}
