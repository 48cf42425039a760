package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done across file systems. */
class TwoDisksTest {
    @TempDir
    Path dir;

    @Test
    void namesStayOnTheirDisk() throws Exception {
        String file = Files.writeString(dir.resolve("file"), "content").toString();
        String folder = Files.createDirectory(dir.resolve("folder")).toString();
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"))) {
            String there = disk.path("there");
            assertEquals(-ErrorCode.EXDEV, SystemNative.rename(file, there));
            assertEquals(-ErrorCode.EXDEV, SystemNative.rename(folder, there));
            assertEquals(-ErrorCode.EXDEV, SystemNative.link(file, there));
            assertFalse(Files.exists(disk.folder().resolve("there")));
            assertEquals("content", Files.readString(Path.of(file)));
            assertEquals(0, SystemNative.symLink(file, there));
            assertEquals("content", Files.readString(disk.folder().resolve("there")));
        }
    }

    @Test
    void whatADiskIsMountedOnIsInUse() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"))) {
            assertEquals(-ErrorCode.EBUSY, SystemNative.rmDir(disk.folder().toString()));
            assertEquals(-ErrorCode.EBUSY, SystemNative.rename(disk.folder().toString(), dir + "/other"));
        }
    }

    @Test
    void aFileThatAnotherIsMountedOnIsInUse() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"))) {
            String file = Files.createFile(disk.folder().resolve("file")).toString();
            String below = Files.createFile(disk.folder().resolve("below")).toString();
            Witness.run("mount", "--bind", file, below);
            assertEquals(-ErrorCode.EBUSY, SystemNative.unlink(below));
            assertEquals(-ErrorCode.EBUSY, SystemNative.unlinkAt(null, below, 0));
            assertEquals(-ErrorCode.EBUSY, SystemNative.rename(file, below));
            Witness.run("umount", below);
            assertEquals(0, SystemNative.unlink(below));
        }
    }
}
