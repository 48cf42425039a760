package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FChDirTest {
    @TempDir
    Path dir;

    @Test
    void changesTheDirectoryOfTheProcess() throws Exception {
        Path folder = Files.createDirectory(dir.toRealPath().resolve("folder"));
        Path moved = dir.toRealPath().resolve("moved");
        assertEquals(moved + "\n" + moved, Witness.java(Elsewhere.class, folder.toString(), moved.toString()));
    }

    @Test
    void saysWhyItFailsAndStays() throws Exception {
        Path before = Files.readSymbolicLink(Path.of("/proc/self/cwd"));
        try (SafeFileHandle file = Witness.open(Files.createFile(dir.resolve("file")), OpenFlags.O_CLOEXEC)) {
            assertEquals(-ErrorCode.ENOTDIR, SystemNative.fChDir(file));
        }
        assertEquals(-ErrorCode.EBADF, SystemNative.fChDir(new SafeFileHandle(-1, false)));
        assertEquals(before, Files.readSymbolicLink(Path.of("/proc/self/cwd")));
    }

    @Test
    void refusesAnOrdinaryUserWhatTheModeDoes() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        assertEquals("EACCES\n", Worlds.asOrdinaryUser(WithoutPermission.class, folder.toString()));
    }

    /** In a process of its own, because no other test expects to be anywhere else. */
    static final class Elsewhere {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            try (SafeFileHandle directory = Witness.open(folder, OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC)) {
                // Where its path leads nowhere any more.
                Files.move(folder, Path.of(arguments[1]));
                ErrorCode.check(SystemNative.fChDir(directory), "fChDir");
            }
            System.out.println(Files.readSymbolicLink(Path.of("/proc/self/cwd")));
            System.out.println(Witness.run("pwd", "-P"));
        }
    }

    static final class WithoutPermission {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            try (SafeFileHandle directory = Witness.open(folder, OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rw-------"));
                System.out.println(ErrorCode.name(-SystemNative.fChDir(directory)));
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}
