package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FcntlSetFDTest {
    @TempDir
    Path dir;

    @Test
    void decidesForOneDescriptor() throws Exception {
        try (SafeFileHandle file = Witness.open(dir, OpenFlags.O_CLOEXEC);
                SafeFileHandle duplicate = SystemNative.dup(file)) {
            assertEquals(0, SystemNative.fcntlSetFD(file, 0));
            assertTrue(Witness.isInherited(Witness.number(file)));
            assertFalse(Witness.isInherited(Witness.number(duplicate)));
            assertEquals(0, SystemNative.fcntlSetFD(file, DescriptorFlags.FD_CLOEXEC));
            assertFalse(Witness.isInherited(Witness.number(file)));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeFileHandle file = Witness.open(dir, OpenFlags.O_CLOEXEC)) {
            // What an open would take is no flag of a descriptor.
            assertEquals(-ErrorCode.EINVAL, SystemNative.fcntlSetFD(file, OpenFlags.O_CLOEXEC));
            assertEquals(-ErrorCode.EINVAL, SystemNative.fcntlSetFD(file, 2));
            assertEquals(-ErrorCode.EINVAL, SystemNative.fcntlSetFD(file, -1));
            assertFalse(Witness.isInherited(Witness.number(file)));
        }
        assertEquals(-ErrorCode.EBADF, SystemNative.fcntlSetFD(new SafeFileHandle(-1, false), 0));
    }
}
