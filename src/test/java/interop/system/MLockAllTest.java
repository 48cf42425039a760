package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import org.junit.jupiter.api.Test;

/** In processes of their own, which end behind it. */
class MLockAllTest {
    private static final int ON_FAULT = MemoryLockFlags.MCL_CURRENT | MemoryLockFlags.MCL_ONFAULT;

    @Test
    void theProcessIsLocked() throws Exception {
        String said = Witness.java(LockAll.class, "" + ON_FAULT);
        if (said.startsWith("0 ")) {
            assertTrue(Long.parseLong(said.substring(2)) > 1000, said);
        } else {
            assertTrue(said.startsWith("ENOMEM") || said.startsWith("EPERM"), said);
        }
    }

    @Test
    void saysWhyItFails() {
        assertEquals(-ErrorCode.EINVAL, SystemNative.mLockAll(8));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mLockAll(-1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mLockAll(0));
    }

    @Test
    void anOrdinaryUserHasALimit() throws Exception {
        String current = "" + MemoryLockFlags.MCL_CURRENT;
        assertEquals("ENOMEM 0\n", Worlds.asOrdinaryUserAfter("ulimit -l 64", LockAll.class, current));
        assertEquals("EPERM 0\n", Worlds.asOrdinaryUserAfter("ulimit -l 0", LockAll.class, current));
    }

    static final class LockAll {
        public static void main(String[] arguments) throws Exception {
            int result = SystemNative.mLockAll(Integer.parseInt(arguments[0]));
            System.out.println((result == 0 ? "0" : ErrorCode.name(-result)) + " " + Memory.status("VmLck"));
        }
    }
}
