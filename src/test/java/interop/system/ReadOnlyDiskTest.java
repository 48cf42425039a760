package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the calls do that would change something on a disk which is read-only. */
class ReadOnlyDiskTest {
    @TempDir
    Path dir;
    private Worlds.Disk disk;
    private String file;
    private String empty;

    @BeforeEach
    void prepare() throws Exception {
        disk = Worlds.disk(dir.resolve("disk"));
        file = Files.writeString(disk.folder().resolve("file"), "content").toString();
        empty = Files.createDirectory(disk.folder().resolve("empty")).toString();
        Files.createSymbolicLink(disk.folder().resolve("link"), Path.of("file"));
        disk.makeReadOnly();
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void nothingIsMadeRemovedOrRenamed() throws Exception {
        String made = disk.path("made");
        assertEquals(-ErrorCode.EROFS, SystemNative.mkDir(made, 0700));
        assertEquals(-ErrorCode.EROFS, SystemNative.link(file, made));
        assertEquals(-ErrorCode.EROFS, SystemNative.symLink(file, made));
        assertEquals(-ErrorCode.EROFS, SystemNative.rename(file, made));
        assertEquals(-ErrorCode.EROFS, SystemNative.unlink(file));
        assertEquals(-ErrorCode.EROFS, SystemNative.rmDir(empty));
        assertEquals("empty\nfile\nlink", Witness.run("ls", disk.folder().toString()));
    }

    @Test
    void nothingIsOpenedForWriting() {
        assertEquals(ErrorCode.EROFS, error(file, OpenFlags.O_WRONLY));
        assertEquals(ErrorCode.EROFS, error(file, OpenFlags.O_RDWR));
        assertEquals(ErrorCode.EROFS, error(file, OpenFlags.O_RDONLY | OpenFlags.O_TRUNC));
        assertEquals(ErrorCode.EROFS, error(disk.path("made"), OpenFlags.O_RDONLY | OpenFlags.O_CREAT));
        assertEquals(-ErrorCode.EROFS, SystemNative.access(file, AccessMode.W_OK));
    }

    @Test
    void noAttributeIsChanged() throws Exception {
        assertEquals(-ErrorCode.EROFS, SystemNative.chMod(file, 0600));
        try (SafeFileHandle open = SystemNative.open(file, OpenFlags.O_RDONLY, 0)) {
            assertEquals(-ErrorCode.EROFS, SystemNative.fChMod(open, 0600));
            assertEquals(-ErrorCode.EROFS, SystemNative.fUTimens(open, 1, 2, 3, 4));
        }
    }

    @Test
    void noAttributeBesideTheContentIsChanged() throws Exception {
        String name = AttributeFile.NAME;
        byte[] value = {1};
        assertEquals(-ErrorCode.EROFS, SystemNative.setXAttr(file, name, value, 0, 1, 0));
        assertEquals(-ErrorCode.EROFS, SystemNative.lSetXAttr(file, name, value, 0, 1, 0));
        assertEquals(-ErrorCode.EROFS, SystemNative.removeXAttr(file, name));
        assertEquals(-ErrorCode.EROFS, SystemNative.lRemoveXAttr(file, name));
        try (SafeFileHandle open = SystemNative.open(file, OpenFlags.O_RDONLY, 0)) {
            assertEquals(-ErrorCode.EROFS, SystemNative.fSetXAttr(open, name, value, 0, 1, 0));
            assertEquals(-ErrorCode.EROFS, SystemNative.fRemoveXAttr(open, name));
            if (SystemNative.fChflags(open, 0) != -ErrorCode.ENOTSUP) {
                assertEquals(-ErrorCode.EROFS, SystemNative.fChflags(open, FileFlags.UF_NODUMP));
                assertEquals(-ErrorCode.EROFS, SystemNative.lChflags(file, FileFlags.UF_NODUMP));
            }
        }
    }

    @Test
    void everythingIsRead() throws Exception {
        byte[] buffer = new byte[10];
        try (SafeFileHandle open = SystemNative.open(disk.path("link"), OpenFlags.O_RDONLY, 0)) {
            assertEquals(7, SystemNative.read(open, buffer, 0, 10));
            assertEquals(0, SystemNative.fSync(open));
            int flags = MapFlags.MAP_SHARED;
            try (var view = SystemNative.mMap(7, MemoryProtection.PROT_READ, flags, open, 0)) {
                assertEquals('c', view.getByte(0));
            }
        }
        assertEquals(0, SystemNative.stat(file, new FileStatus()));
        assertEquals(0, SystemNative.access(file, AccessMode.R_OK));
    }

    private static int error(String path, int flags) {
        return Witness.errorOf(() -> SystemNative.open(path, flags, 0600));
    }
}
