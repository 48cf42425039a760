package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChDirTest {
    @TempDir
    Path dir;

    @Test
    void changesTheDirectoryOfTheProcess() throws Exception {
        Path folder = Files.createDirectory(dir.toRealPath().resolve("folder"));
        Witness.shell(folder, "mkdir \"$f\" && touch \"$f/inside\"");
        assertEquals(folder + "\n" + folder + "\ninside", Witness.java(Elsewhere.class, folder.toString()));
    }

    @Test
    void saysWhyItFailsAndStays() throws Exception {
        Path before = Files.readSymbolicLink(Path.of("/proc/self/cwd"));
        Files.createFile(dir.resolve("file"));
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.chDir(dir + "/none"));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.chDir(dir + "/file"));
        assertEquals(-ErrorCode.ELOOP, SystemNative.chDir(dir + "/loop"));
        assertEquals(before, Files.readSymbolicLink(Path.of("/proc/self/cwd")));
    }

    /** In a process of its own, because no other test expects to be anywhere else. */
    static final class Elsewhere {
        public static void main(String[] arguments) throws Exception {
            ErrorCode.check(SystemNative.chDir(arguments[0]), "chDir");
            System.out.println(Files.readSymbolicLink(Path.of("/proc/self/cwd")));
            System.out.println(Witness.run("pwd", "-P"));
            ErrorCode.check(SystemNative.chDir(Witness.LATIN1), "chDir");
            System.out.println(Witness.run("ls"));
        }
    }
}
