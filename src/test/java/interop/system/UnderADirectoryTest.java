package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interop.ErrorCode;
import interop.InteropException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the calls that take a directory do on a second disk, on one that is read-only, and for an ordinary user. */
class UnderADirectoryTest {
    private static final int NOFOLLOW = AtFlags.AT_SYMLINK_NOFOLLOW;
    @TempDir
    Path dir;

    @BeforeEach
    void makeFile() throws Exception {
        Files.writeString(dir.resolve("file"), "content");
    }

    /** What a failed open left in somebody's variable must remove nothing; the current directory is null. */
    @ParameterizedTest
    @ValueSource(longs = {-1, -2, -3, -6, -100, Integer.MIN_VALUE, Long.MIN_VALUE, Integer.MAX_VALUE, 1L << 32})
    void noNumberIsTheCurrentDirectory(long number) throws Exception {
        try (SafeFileHandle none = new SafeFileHandle(number, false);
                SafeFileHandle here = Witness.openDirectory(dir)) {
            String file = Path.of("").toAbsolutePath().relativize(dir.resolve("file")).toString();
            assertEquals(0, SystemNative.fAccessAt(null, file, AccessMode.F_OK, 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.unlinkAt(none, file, 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.fAccessAt(none, file, AccessMode.F_OK, 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.fStatAt(none, file, new FileStatus(), 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.fChModAt(none, file, 0600, 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.fChModAt(none, file, 0600, NOFOLLOW));
            assertEquals(-ErrorCode.EBADF, SystemNative.fChOwnAt(none, file, -1, -1, 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.uTimensat(none, file, 0, 0, 0, 0, 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.mkDirAt(none, file + "x", 0700));
            assertEquals(-ErrorCode.EBADF, SystemNative.mkFifoAt(none, file + "x", 0700));
            assertEquals(-ErrorCode.EBADF, SystemNative.mkNodAt(none, file + "x", 0700, 0, 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.symLinkAt("x", none, file + "x"));
            assertEquals(-ErrorCode.EBADF, SystemNative.linkAt(none, file, here, "x", 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.linkAt(here, "file", none, file + "x", 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.renameAt(none, file, here, "x", 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.renameAt(here, "file", none, file + "x", 0));
            assertEquals(ErrorCode.EBADF,
                    Witness.errorOf(() -> SystemNative.openAt(none, file, OpenFlags.O_RDONLY, 0)));
            assertEquals(ErrorCode.EBADF,
                    assertThrows(InteropException.class, () -> SystemNative.readLinkAt(none, file)).error());
            assertEquals(ErrorCode.EBADF, Witness.errorOf(() -> SystemNative.mMap(1, MemoryProtection.PROT_READ,
                    MapFlags.MAP_PRIVATE, none, 0)));
        }
        assertEquals("file\n", new String(Witness.shell(dir, "ls")));
    }

    @Test
    void namesStayOnTheirDisk() throws Exception {
        Files.createDirectory(dir.resolve("folder"));
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"));
                SafeFileHandle here = Witness.openDirectory(dir);
                SafeFileHandle there = Witness.openDirectory(disk.folder())) {
            Files.createFile(disk.folder().resolve("other"));
            for (String name : new String[] {"file", "folder"}) {
                assertEquals(-ErrorCode.EXDEV, SystemNative.renameAt(here, name, there, "x", 0));
                assertEquals(-ErrorCode.EXDEV,
                        SystemNative.renameAt(here, name, there, "x", RenameFlags.RENAME_NOREPLACE));
                assertEquals(-ErrorCode.EXDEV,
                        SystemNative.renameAt(here, name, there, "other", RenameFlags.RENAME_EXCHANGE));
            }
            assertEquals(-ErrorCode.EXDEV, SystemNative.linkAt(here, "file", there, "x", 0));
            assertFalse(Files.exists(disk.folder().resolve("x")));
            assertEquals("content", Files.readString(dir.resolve("file")));
        }
    }

    @Test
    void nothingIsChangedOnAReadOnlyDisk() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"))) {
            Files.writeString(disk.folder().resolve("file"), "content");
            disk.makeReadOnly();
            try (SafeFileHandle directory = Witness.openDirectory(disk.folder())) {
                assertEquals(ErrorCode.EROFS,
                        Witness.errorOf(() -> SystemNative.openAt(directory, "file", OpenFlags.O_RDWR, 0)));
                assertEquals(-ErrorCode.EROFS, SystemNative.mkDirAt(directory, "x", 0700));
                assertEquals(-ErrorCode.EROFS, SystemNative.mkFifoAt(directory, "x", 0700));
                assertEquals(-ErrorCode.EROFS, SystemNative.mkNodAt(directory, "x", FileMode.S_IFREG, 0, 0));
                assertEquals(-ErrorCode.EROFS, SystemNative.symLinkAt("x", directory, "x"));
                assertEquals(-ErrorCode.EROFS, SystemNative.linkAt(directory, "file", directory, "x", 0));
                assertEquals(-ErrorCode.EROFS, SystemNative.renameAt(directory, "file", directory, "x", 0));
                assertEquals(-ErrorCode.EROFS, SystemNative.unlinkAt(directory, "file", 0));
                assertEquals(-ErrorCode.EROFS, SystemNative.fAccessAt(directory, "file", AccessMode.W_OK, NOFOLLOW));
                assertEquals(-ErrorCode.EROFS, SystemNative.fChModAt(directory, "file", 0600, 0));
                assertEquals(-ErrorCode.EROFS, SystemNative.fChModAt(directory, "file", 0600, NOFOLLOW));
                assertEquals(-ErrorCode.EROFS, SystemNative.fChOwnAt(directory, "file", -1, 1, 0));
                assertEquals(-ErrorCode.EROFS, SystemNative.uTimensat(directory, "file", 0, 0, 0, 0, 0));
                assertEquals(0, SystemNative.fStatAt(directory, "file", new FileStatus(), 0));
            }
        }
    }

    @Test
    void nothingIsMadeOnADiskWithoutRoom() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), 64, 1);
                SafeFileHandle directory = Witness.openDirectory(disk.folder())) {
            Files.createFile(disk.folder().resolve("file"));
            int create = OpenFlags.O_CREAT | OpenFlags.O_RDWR;
            assertEquals(ErrorCode.ENOSPC, Witness.errorOf(() -> SystemNative.openAt(directory, "x", create, 0600)));
            assertEquals(-ErrorCode.ENOSPC, SystemNative.mkDirAt(directory, "x", 0700));
            assertEquals(-ErrorCode.ENOSPC, SystemNative.mkFifoAt(directory, "x", 0600));
            assertEquals(-ErrorCode.ENOSPC, SystemNative.mkNodAt(directory, "x", FileMode.S_IFREG, 0, 0));
            assertEquals(-ErrorCode.ENOSPC, SystemNative.symLinkAt("x", directory, "x"));
            assertEquals(0, SystemNative.renameAt(directory, "file", directory, "x", 0));
        }
    }

    @Test
    void whatADiskIsMountedOnIsInUse() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk")); SafeFileHandle here = Witness.openDirectory(dir)) {
            assertEquals(-ErrorCode.EBUSY, SystemNative.unlinkAt(here, "disk", AtFlags.AT_REMOVEDIR));
            assertEquals(-ErrorCode.EBUSY, SystemNative.renameAt(here, "disk", here, "other", 0));
            assertEquals(-ErrorCode.EBUSY, SystemNative.renameAt(here, "file", here, "disk",
                    RenameFlags.RENAME_EXCHANGE));
            assertEquals("disk", disk.folder().getFileName().toString());
        }
    }

    @Test
    void anOrdinaryUserIsRefusedWhatPermissionsDoNotAllow() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        Files.createFile(folder.resolve("file"));
        Files.setPosixFilePermissions(dir.resolve("file"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertEquals("""
                openAt EACCES
                fAccessAt EACCES
                fAccessAt, not following EACCES
                mkDirAt EACCES
                mkFifoAt EACCES
                mkNodAt EACCES
                a device EPERM
                symLinkAt EACCES
                linkAt EACCES
                renameAt EACCES
                unlinkAt EACCES
                fStatAt 0
                """.strip(), Worlds.asOrdinaryUser(OrdinaryUser.class, dir.toString()).strip());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static final class OrdinaryUser {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0], "folder");
            try (SafeFileHandle top = Witness.openDirectory(folder.getParent());
                    SafeFileHandle shut = Witness.openDirectory(folder)) {
                tell("openAt", -Witness.errorOf(() -> SystemNative.openAt(top, "file", OpenFlags.O_RDONLY, 0)));
                tell("fAccessAt", SystemNative.fAccessAt(top, "file", AccessMode.R_OK, 0));
                tell("fAccessAt, not following", SystemNative.fAccessAt(top, "file", AccessMode.R_OK, NOFOLLOW));
                tell("mkDirAt", SystemNative.mkDirAt(shut, "x", 0700));
                tell("mkFifoAt", SystemNative.mkFifoAt(shut, "x", 0700));
                tell("mkNodAt", SystemNative.mkNodAt(shut, "x", FileMode.S_IFREG, 0, 0));
                tell("a device", SystemNative.mkNodAt(top, "x", FileMode.S_IFCHR, 1, 3));
                tell("symLinkAt", SystemNative.symLinkAt("x", shut, "x"));
                tell("linkAt", SystemNative.linkAt(shut, "file", shut, "x", 0));
                tell("renameAt", SystemNative.renameAt(shut, "file", top, "x", 0));
                tell("unlinkAt", SystemNative.unlinkAt(shut, "file", 0));
                tell("fStatAt", SystemNative.fStatAt(shut, "file", new FileStatus(), 0));
            }
        }

        private static void tell(String call, int result) {
            System.out.println(call + " " + (result < 0 ? ErrorCode.name(-result) : result));
        }
    }
}
