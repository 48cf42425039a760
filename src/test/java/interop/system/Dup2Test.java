package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Dup2Test {
    @TempDir
    Path dir;
    private Path path;
    private Path other;

    @BeforeEach
    void makeFiles() throws Exception {
        path = Files.writeString(dir.toRealPath().resolve("file"), "content");
        other = Files.writeString(dir.toRealPath().resolve("other"), "nothing");
    }

    @Test
    void replacesTheFileUnderTheSameNumber() throws Exception {
        byte[] buffer = new byte[3];
        try (SafeFileHandle file = Witness.open(path, 0)) {
            SafeFileHandle onto = Witness.open(other, 0);
            long number = Witness.number(onto);
            assertEquals(0, SystemNative.dup2(file, onto));
            assertEquals(number, Witness.number(onto));
            assertEquals(path, Witness.openFile(onto));
            assertEquals(List.of(), Witness.descriptorsOn(other));
            SystemNative.read(file, buffer, 0, 3);
            SystemNative.read(onto, buffer, 0, 3);
            assertEquals("ten", new String(buffer));
            onto.close();
            assertEquals(List.of(Witness.number(file)), Witness.descriptorsOn(path));
        }
    }

    @Test
    void redirectsTheOutputOfThisProcess() throws Exception {
        assertEquals("", Witness.java(Redirected.class, path.toString()));
        assertEquals("redirected\n", Files.readString(path));
    }

    static final class Redirected {
        public static void main(String[] arguments) throws Exception {
            try (SafeFileHandle file = SystemNative.open(arguments[0], OpenFlags.O_WRONLY | OpenFlags.O_TRUNC, 0);
                    SafeFileHandle output = new SafeFileHandle(1, false)) {
                ErrorCode.check(SystemNative.dup2(file, output), "dup2");
            }
            System.out.println("redirected");
        }
    }

    @Test
    void letsGoOfWhatWasOpen() throws Exception {
        PipeEnds ends = new PipeEnds();
        assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC));
        try (ends; SafeFileHandle file = Witness.open(path, 0)) {
            assertEquals(0, SystemNative.dup2(file, ends.writeEnd));
            assertEquals(0, SystemNative.read(ends.readEnd, new byte[1], 0, 1));
        }
    }

    @Test
    void childProcessesInherit() throws Exception {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_CLOEXEC);
                SafeFileHandle onto = Witness.open(other, OpenFlags.O_CLOEXEC)) {
            assertEquals(0, SystemNative.dup2(file, onto));
            assertTrue(Witness.isInherited(Witness.number(onto)));
        }
    }

    @Test
    void ontoItselfChangesNothing() throws Exception {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_CLOEXEC);
                SafeFileHandle same = new SafeFileHandle(Witness.number(file), false)) {
            assertEquals(0, SystemNative.dup2(file, file));
            assertEquals(0, SystemNative.dup2(file, same));
            assertEquals(List.of(Witness.number(file)), Witness.descriptorsOn(path));
            assertEquals(DescriptorFlags.FD_CLOEXEC, SystemNative.fcntlGetFD(file));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        SafeFileHandle closed = Witness.open(other, 0);
        closed.close();
        try (SafeFileHandle file = Witness.open(path, 0)) {
            assertEquals(-ErrorCode.EBADF, SystemNative.dup2(new SafeFileHandle(-1, false), file));
            assertEquals(-ErrorCode.EBADF, SystemNative.dup2(file, new SafeFileHandle(-1, false)));
            assertEquals(-ErrorCode.EBADF, SystemNative.dup2(file, new SafeFileHandle(2_000_000_000, false)));
            assertThrows(IllegalStateException.class, () -> SystemNative.dup2(file, closed));
            assertEquals(path, Witness.openFile(file));
        }
    }
}
