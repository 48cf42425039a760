package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FChflagsTest {
    @TempDir
    Path dir;

    @Test
    void setsAndClearsWhatTheCommandShows() throws Exception {
        Path path = Files.createFile(dir.resolve("file"));
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY);
                SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY)) {
            int result = SystemNative.fChflags(file, FileFlags.UF_NODUMP);
            assumeFalse(result == -ErrorCode.ENOTSUP, "the file system has no flags");
            assertEquals(0, result);
            assertTrue(Witness.flags(path).contains("d"));
            assertEquals(0, SystemNative.fChflags(file, 0));
            assertFalse(Witness.flags(path).contains("d"));
            assertEquals(0, SystemNative.fChflags(directory, FileFlags.UF_NODUMP));
            assertTrue(Witness.flags(dir).contains("d"));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeFileHandle file = Witness.open(Files.createFile(dir.resolve("file")), OpenFlags.O_RDWR);
                SafeFileHandle device = Witness.open(Path.of("/dev/null"), OpenFlags.O_RDONLY);
                PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC));
            assertEquals(-ErrorCode.EINVAL, SystemNative.fChflags(file, 8));
            assertEquals(-ErrorCode.EINVAL, SystemNative.fChflags(file, -1));
            assertEquals(-ErrorCode.ENOTSUP, SystemNative.fChflags(file, FileFlags.UF_HIDDEN));
            assertEquals(-ErrorCode.ENOTSUP, SystemNative.fChflags(device, 0));
            assertEquals(-ErrorCode.ENOTSUP, SystemNative.fChflags(ends.readEnd, 0));
        }
    }

    @Test
    void isRefusedToAnOrdinaryUser() throws Exception {
        Witness.assumeOrdinaryUser();
        try (SafeFileHandle file = Witness.open(Path.of("/etc/passwd"), OpenFlags.O_RDONLY)) {
            int result = SystemNative.fChflags(file, FileFlags.UF_NODUMP);
            assertTrue(result == -ErrorCode.EPERM || result == -ErrorCode.ENOTSUP, ErrorCode.name(-result));
        }
    }
}
