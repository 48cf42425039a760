package interop.samples;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import interop.system.DescriptorFlags;
import interop.system.OpenFlags;
import interop.system.PipeEnds;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import interop.system.Witness;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Do not inherit a descriptor: a child process that lives on would keep a file, a lock or a port in use. */
class DoNotInheritADescriptorTest {
    @TempDir
    Path dir;

    /** For a descriptor that somebody else has opened; a file of one's own is opened with O_CLOEXEC at once. */
    private static void keepFromChildren(SafeFileHandle file) throws IOException {
        int flags = ErrorCode.check(SystemNative.fcntlGetFD(file), "fcntlGetFD");
        ErrorCode.check(SystemNative.fcntlSetFD(file, flags | DescriptorFlags.FD_CLOEXEC), "fcntlSetFD");
    }

    private static boolean isInherited(SafeFileHandle file) throws IOException {
        return Witness.isInherited(Witness.number(file));
    }

    @Test
    void aFileIsNotInherited() throws Exception {
        try (SafeFileHandle file = SystemNative.open(dir.toString(), OpenFlags.O_RDONLY, 0)) {
            assertTrue(isInherited(file));
            keepFromChildren(file);
            assertFalse(isInherited(file));
        }
    }

    @Test
    void oneEndOfAPipeIsInheritedAndTheOtherIsNot() throws Exception {
        try (PipeEnds ends = new PipeEnds()) {
            ErrorCode.check(SystemNative.pipe(ends, 0), "pipe");
            keepFromChildren(ends.writeEnd);
            assertTrue(isInherited(ends.readEnd));
            assertFalse(isInherited(ends.writeEnd));
        }
    }

    @Test
    void aDescriptorIsKeptWhoeverOpenedIt() throws Exception {
        try (SafeFileHandle somebody = SystemNative.open(dir.toString(), OpenFlags.O_RDONLY, 0)) {
            // All that is known is a number, as from a system that hands over its sockets; it is not ours to close.
            try (SafeFileHandle known = new SafeFileHandle(Witness.number(somebody), false)) {
                keepFromChildren(known);
            }
            assertFalse(isInherited(somebody));
        }
    }

    @Test
    void aFileOfOnesOwnIsNeverInherited() throws Exception {
        int flags = OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC;
        try (SafeFileHandle file = SystemNative.open(dir.toString(), flags, 0)) {
            assertFalse(isInherited(file));
        }
    }
}
