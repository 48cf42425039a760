package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the calls that make files, and say whose they are, do on a read-only or full disk and for an ordinary user. */
class NodeWorldsTest {
    @TempDir
    Path dir;

    @Test
    void nothingChangesOnAReadOnlyDisk() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"))) {
            String file = Files.writeString(disk.folder().resolve("file"), "content").toString();
            disk.makeReadOnly();
            assertEquals(-ErrorCode.EROFS, SystemNative.truncate(file, 3));
            assertEquals(-ErrorCode.EROFS, SystemNative.chOwn(file, 1, 1));
            assertEquals(-ErrorCode.EROFS, SystemNative.lChOwn(file, 1, 1));
            assertEquals(-ErrorCode.EROFS, SystemNative.mkNod(disk.path("made"), 0600, 0, 0));
            assertEquals(-ErrorCode.EROFS, SystemNative.mkFifo(disk.path("made"), 0600));
            assertEquals(ErrorCode.EROFS, Witness.errorOf(() -> SystemNative.mkdTemp(disk.path("XXXXXX"))));
            assertEquals(ErrorCode.EROFS,
                    Witness.errorOf(() -> SystemNative.mksTemps(disk.path("XXXXXX"), 0, new TemporaryFile())));
            try (SafeFileHandle open = Witness.open(Path.of(file), OpenFlags.O_RDONLY)) {
                assertEquals(-ErrorCode.EROFS, SystemNative.fChOwn(open, 1, 1));
                assertEquals(0, SystemNative.fDataSync(open));
            }
            assertEquals("file", Witness.run("ls", disk.folder().toString()));
            assertEquals("7 0:0", Witness.stat("%s %u:%g", Path.of(file)));
        }
    }

    @Test
    void nothingIsMadeOnADiskWithoutRoom() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), 64, 1)) {
            Files.createFile(disk.folder().resolve("file"));
            assertEquals(-ErrorCode.ENOSPC, SystemNative.mkNod(disk.path("made"), 0600, 0, 0));
            assertEquals(-ErrorCode.ENOSPC, SystemNative.mkFifo(disk.path("made"), 0600));
            assertEquals(ErrorCode.ENOSPC, Witness.errorOf(() -> SystemNative.mkdTemp(disk.path("XXXXXX"))));
            assertEquals(ErrorCode.ENOSPC,
                    Witness.errorOf(() -> SystemNative.mksTemps(disk.path("XXXXXX"), 0, new TemporaryFile())));
        }
    }

    @Test
    void anOrdinaryUserIsRefusedWhatPermissionsDoNotAllow() throws Exception {
        Files.createFile(dir.resolve("file"));
        Files.createDirectory(dir.resolve("shut"));
        Files.setPosixFilePermissions(dir.resolve("file"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(dir.resolve("shut"), PosixFilePermissions.fromString("r-xr-xr-x"));
        assertEquals("""
                truncate EACCES
                mkNod EACCES
                mkNod of a device EPERM
                mkFifo EACCES
                mkdTemp EACCES
                mksTemps EACCES
                chOwn EPERM
                lChOwn EPERM
                lChflags EACCES
                chOwn of nothing 0
                """, Worlds.asOrdinaryUser(BehindAShutDoor.class, dir.toString()));
    }

    static final class BehindAShutDoor {
        public static void main(String[] arguments) {
            String file = arguments[0] + "/file";
            String shut = arguments[0] + "/shut";
            Worlds.tell("truncate", () -> SystemNative.truncate(file, 0));
            Worlds.tell("mkNod", () -> SystemNative.mkNod(shut + "/made", 0600, 0, 0));
            Worlds.tell("mkNod of a device",
                    () -> SystemNative.mkNod(arguments[0] + "/null", FileMode.S_IFCHR | 0600, 1, 3));
            Worlds.tell("mkFifo", () -> SystemNative.mkFifo(shut + "/made", 0600));
            Worlds.tell("mkdTemp", () -> SystemNative.mkdTemp(shut + "/XXXXXX"));
            Worlds.tell("mksTemps", () -> SystemNative.mksTemps(shut + "/XXXXXX", 0, new TemporaryFile()));
            Worlds.tell("chOwn", () -> SystemNative.chOwn(file, 12345, -1));
            Worlds.tell("lChOwn", () -> SystemNative.lChOwn(file, -1, 12345));
            Worlds.tell("lChflags", () -> SystemNative.lChflags(file, 0));
            Worlds.tell("chOwn of nothing", () -> SystemNative.chOwn(file, -1, -1));
        }
    }

    @Test
    void anOrdinaryUserKeepsToHisOwnFiles() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        assumeFalse(SystemNative.lChflags(file.toString(), 0) == -ErrorCode.ENOTSUP, "the file system has no flags");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        Worlds.giveAway(file);
        assertEquals("""
                fChOwn EPERM
                lChflags EPERM
                fChflags EPERM
                truncate 0
                """, Worlds.asOrdinaryUser(WithAFileOfSomebodyElse.class, file.toString()));
    }

    static final class WithAFileOfSomebodyElse {
        public static void main(String[] arguments) throws Exception {
            try (SafeFileHandle open = Witness.open(Path.of(arguments[0]), OpenFlags.O_RDWR)) {
                Worlds.tell("fChOwn", () -> SystemNative.fChOwn(open, 0, -1));
                Worlds.tell("lChflags", () -> SystemNative.lChflags(arguments[0], FileFlags.UF_NODUMP));
                Worlds.tell("fChflags", () -> SystemNative.fChflags(open, FileFlags.UF_NODUMP));
                Worlds.tell("truncate", () -> SystemNative.truncate(arguments[0], 5));
            }
        }
    }
}
