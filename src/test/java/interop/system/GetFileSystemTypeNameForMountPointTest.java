package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetFileSystemTypeNameForMountPointTest {
    @TempDir
    Path dir;

    @Test
    void saysWhatFindmntAndTheJdkSay() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        for (Path path : List.of(Path.of("/"), Path.of("/proc"), Path.of("/proc/self/status"), dir, file)) {
            String name = SystemNative.getFileSystemTypeNameForMountPoint(path.toString());
            assertEquals(Witness.run("findmnt", "-n", "-o", "FSTYPE", "-T", path.toString()), name);
            assertEquals(Files.getFileStore(path).type(), name);
        }
        assertEquals("proc", SystemNative.getFileSystemTypeNameForMountPoint("/proc"));
    }

    @Test
    void needsNoRightToTheFile() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        Witness.shell(dir, "chmod 0 file && mkfifo fifo");
        String name = SystemNative.getFileSystemTypeNameForMountPoint(dir.toString());
        assertEquals(name, SystemNative.getFileSystemTypeNameForMountPoint(file.toString()));
        assertEquals(name, SystemNative.getFileSystemTypeNameForMountPoint(dir + "/fifo"));
    }

    @Test
    void findsWhatIsMountedOnAnOddName() throws Exception {
        Witness.assumeSuperuser();
        Witness.shell(dir, "mkdir \"$f\" && mount -t ramfs 'a - b' \"$f\"");
        try {
            assertEquals("ramfs", new String(SystemNative.getFileSystemTypeNameForMountPoint(
                    Witness.latin1In(dir))));
        } finally {
            Witness.shell(dir, "umount \"$f\"");
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createFile(dir.resolve("file"));
        Witness.shell(dir, "ln -s loop loop && ln -s nowhere dangling");
        assertEquals(ErrorCode.ENOENT, errorOf("missing"));
        assertEquals(ErrorCode.ENOENT, errorOf("dangling"));
        assertEquals(ErrorCode.ELOOP, errorOf("loop"));
        assertEquals(ErrorCode.ENOTDIR, errorOf("file/x"));
    }

    private int errorOf(String name) {
        return Witness.errorOf(() -> SystemNative.getFileSystemTypeNameForMountPoint(dir + "/" + name));
    }
}
