package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import org.junit.jupiter.api.Test;

class FcntlSetIsNonBlockingTest {
    @Test
    void failsWhereItWouldWait() throws Exception {
        byte[] buffer = new byte[65536];
        try (PipeEnds ends = FcntlWitness.pipe()) {
            assertEquals(0, SystemNative.fcntlSetIsNonBlocking(ends.readEnd, 1));
            assertEquals(-ErrorCode.EAGAIN, SystemNative.read(ends.readEnd, buffer, 0, 1));
            assertFalse(FcntlWitness.isNonBlocking(ends.writeEnd));
            assertEquals(0, SystemNative.fcntlSetIsNonBlocking(ends.writeEnd, 1));
            int written = 1;
            while (written > 0) {
                written = SystemNative.write(ends.writeEnd, buffer, 0, buffer.length);
            }
            assertEquals(-ErrorCode.EAGAIN, written);
        }
    }

    @Test
    void holdsForAllHandlesOfTheFileAndLeavesItsOtherFlags() throws Exception {
        try (PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC | OpenFlags.O_DIRECT));
            try (SafeFileHandle duplicate = SystemNative.dup(ends.writeEnd)) {
                assertEquals(0, SystemNative.fcntlSetIsNonBlocking(ends.writeEnd, 1));
                assertTrue(FcntlWitness.isNonBlocking(duplicate));
                assertEquals(0, SystemNative.fcntlSetIsNonBlocking(duplicate, 0));
                assertEquals(0, SystemNative.fcntlSetIsNonBlocking(duplicate, 0));
                assertFalse(FcntlWitness.isNonBlocking(ends.writeEnd));
            }
            SystemNative.write(ends.writeEnd, new byte[2], 0, 2);
            SystemNative.write(ends.writeEnd, new byte[2], 0, 2);
            assertEquals(2, SystemNative.read(ends.readEnd, new byte[8], 0, 8));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (PipeEnds ends = FcntlWitness.pipe()) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.fcntlSetIsNonBlocking(ends.readEnd, 2));
            assertEquals(-ErrorCode.EINVAL, SystemNative.fcntlSetIsNonBlocking(ends.readEnd, -1));
            assertFalse(FcntlWitness.isNonBlocking(ends.readEnd));
        }
        assertEquals(-ErrorCode.EBADF, SystemNative.fcntlSetIsNonBlocking(new SafeFileHandle(-1, false), 1));
    }
}
