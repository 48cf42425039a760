package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Dup3Test {
    @TempDir
    Path dir;
    private Path path;

    @BeforeEach
    void makeFile() throws Exception {
        path = Files.writeString(dir.toRealPath().resolve("file"), "content");
    }

    @Test
    void keepsTheDuplicateFromChildProcessesOnlyWhenAsked() throws Exception {
        Path other = Files.writeString(dir.toRealPath().resolve("other"), "");
        for (int flags : new int[] {0, OpenFlags.O_CLOEXEC}) {
            try (SafeFileHandle file = Witness.open(path, 0); SafeFileHandle onto = Witness.open(other, 0)) {
                assertEquals(0, SystemNative.dup3(file, onto, flags));
                assertEquals(path, Witness.openFile(onto));
                assertEquals(flags == 0, Witness.isInherited(Witness.number(onto)));
            }
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeFileHandle file = Witness.open(path, 0); SafeFileHandle onto = Witness.open(path, 0)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.dup3(file, file, OpenFlags.O_CLOEXEC));
            assertEquals(-ErrorCode.EINVAL, SystemNative.dup3(file, onto, OpenFlags.O_NONBLOCK));
            assertEquals(-ErrorCode.EINVAL, SystemNative.dup3(file, onto, -1));
            assertEquals(-ErrorCode.EBADF, SystemNative.dup3(new SafeFileHandle(-1, false), onto, 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.dup3(file, new SafeFileHandle(2_000_000_000, false), 0));
        }
    }
}
