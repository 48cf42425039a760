package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.TextBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user without privileges is refused of attributes, times, owners, file systems, watches and names. */
class WithoutPermissionTest {
    private static final byte[] ONE = {1};
    @TempDir
    Path dir;
    private Path shut;

    @BeforeEach
    void prepare() throws Exception {
        Files.writeString(dir.resolve("file"), "content");
        shut = Files.createDirectory(dir.resolve("shut"));
        Files.writeString(shut.resolve("file"), "content");
    }

    @AfterEach
    void open() throws Exception {
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void nothingBehindAShutDoorIsFound() throws Exception {
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
        assertEquals("""
                chOwn EACCES
                lChOwn EACCES
                fAccessAt EACCES
                fChModAt EACCES
                fChModAt, not following EACCES
                fChOwnAt EACCES
                fStatAt EACCES
                getFileSystemTypeNameForMountPoint EACCES
                getSpaceInfoForMountPoint EACCES
                getXAttr EACCES
                iNotifyAddWatch EACCES
                lGetXAttr EACCES
                lListXAttr EACCES
                lRemoveXAttr EACCES
                lSetXAttr EACCES
                linkAt EACCES
                listXAttr EACCES
                openAt EACCES
                pathConf EACCES
                readLinkAt EACCES
                removeXAttr EACCES
                setXAttr EACCES
                statFs EACCES
                truncate EACCES
                uTimensat EACCES
                """, Worlds.asOrdinaryUser(BehindAShutDoor.class, dir.toString()));
    }

    static final class BehindAShutDoor {
        public static void main(String[] arguments) {
            String made = arguments[0] + "/made";
            String path = arguments[0] + "/shut/file";
            String name = AttributeFile.NAME;
            int nofollow = AtFlags.AT_SYMLINK_NOFOLLOW;
            TextBuffer text = new TextBuffer();
            Worlds.tell("chOwn", () -> SystemNative.chOwn(path, -1, -1));
            Worlds.tell("lChOwn", () -> SystemNative.lChOwn(path, -1, -1));
            Worlds.tell("fAccessAt", () -> SystemNative.fAccessAt(null, path, AccessMode.F_OK, 0));
            Worlds.tell("fChModAt", () -> SystemNative.fChModAt(null, path, 0600, 0));
            Worlds.tell("fChModAt, not following", () -> SystemNative.fChModAt(null, path, 0600, nofollow));
            Worlds.tell("fChOwnAt", () -> SystemNative.fChOwnAt(null, path, -1, -1, 0));
            Worlds.tell("fStatAt", () -> SystemNative.fStatAt(null, path, new FileStatus(), 0));
            Worlds.tell("getFileSystemTypeNameForMountPoint",
                    () -> SystemNative.getFileSystemTypeNameForMountPoint(path));
            Worlds.tell("getSpaceInfoForMountPoint",
                    () -> SystemNative.getSpaceInfoForMountPoint(path, new SpaceInfo()));
            Worlds.tell("getXAttr", () -> SystemNative.getXAttr(path, name, text));
            Worlds.tell("iNotifyAddWatch", () -> {
                try (SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC)) {
                    return SystemNative.iNotifyAddWatch(queue, path, WatchMask.IN_OPEN);
                }
            });
            Worlds.tell("lGetXAttr", () -> SystemNative.lGetXAttr(path, name, text));
            Worlds.tell("lListXAttr", () -> SystemNative.lListXAttr(path, text));
            Worlds.tell("lRemoveXAttr", () -> SystemNative.lRemoveXAttr(path, name));
            Worlds.tell("lSetXAttr", () -> SystemNative.lSetXAttr(path, name, ONE, 0, 1, 0));
            Worlds.tell("linkAt", () -> SystemNative.linkAt(null, path, null, made, 0));
            Worlds.tell("listXAttr", () -> SystemNative.listXAttr(path, text));
            Worlds.tell("openAt", () -> SystemNative.openAt(null, path, OpenFlags.O_RDONLY, 0));
            Worlds.tell("pathConf", () -> SystemNative.pathConf(path, PathConfName.PC_NAME_MAX));
            Worlds.tell("readLinkAt", () -> SystemNative.readLinkAt(null, path));
            Worlds.tell("removeXAttr", () -> SystemNative.removeXAttr(path, name));
            Worlds.tell("setXAttr", () -> SystemNative.setXAttr(path, name, ONE, 0, 1, 0));
            Worlds.tell("statFs", () -> SystemNative.statFs(path, new FileSystemStatus()));
            Worlds.tell("truncate", () -> SystemNative.truncate(path, 0));
            Worlds.tell("uTimensat", () -> SystemNative.uTimensat(null, path, 1, 2, 3, 4, 0));
        }
    }

    @Test
    void whatMayNotBeReadHasItsAttributesToItself() throws Exception {
        assertEquals("""
                getXAttr EACCES
                lGetXAttr EACCES
                fGetXAttr EACCES
                setXAttr EACCES
                lSetXAttr EACCES
                fSetXAttr EACCES
                removeXAttr EACCES
                lRemoveXAttr EACCES
                fRemoveXAttr EACCES
                setXAttr of the system's EPERM
                setXAttr of a pipe EPERM
                iNotifyAddWatch EACCES
                """, Worlds.asOrdinaryUser(WithAShutFile.class, dir.resolve("file").toString()));
    }

    static final class WithAShutFile {
        public static void main(String[] arguments) throws Exception {
            String path = arguments[0];
            String pipe = path + ".pipe";
            String name = AttributeFile.NAME;
            TextBuffer value = new TextBuffer();
            SystemNative.mkFifo(pipe, 0600);
            try (SafeFileHandle file = SystemNative.open(path, OpenFlags.O_RDWR, 0);
                    SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC)) {
                SystemNative.fChMod(file, 0);
                Worlds.tell("getXAttr", () -> SystemNative.getXAttr(path, name, value));
                Worlds.tell("lGetXAttr", () -> SystemNative.lGetXAttr(path, name, value));
                Worlds.tell("fGetXAttr", () -> SystemNative.fGetXAttr(file, name, value));
                Worlds.tell("setXAttr", () -> SystemNative.setXAttr(path, name, ONE, 0, 1, 0));
                Worlds.tell("lSetXAttr", () -> SystemNative.lSetXAttr(path, name, ONE, 0, 1, 0));
                Worlds.tell("fSetXAttr", () -> SystemNative.fSetXAttr(file, name, ONE, 0, 1, 0));
                Worlds.tell("removeXAttr", () -> SystemNative.removeXAttr(path, name));
                Worlds.tell("lRemoveXAttr", () -> SystemNative.lRemoveXAttr(path, name));
                Worlds.tell("fRemoveXAttr", () -> SystemNative.fRemoveXAttr(file, name));
                Worlds.tell("setXAttr of the system's",
                        () -> SystemNative.setXAttr(path, "trusted.name", ONE, 0, 1, 0));
                Worlds.tell("setXAttr of a pipe", () -> SystemNative.setXAttr(pipe, name, ONE, 0, 1, 0));
                Worlds.tell("iNotifyAddWatch", () -> SystemNative.iNotifyAddWatch(queue, path, WatchMask.IN_OPEN));
            }
        }
    }

    @Test
    void whatIsSomebodyElsesStaysAsItIs() throws Exception {
        Path file = dir.resolve("file");
        Path readable = Files.writeString(dir.resolve("readable"), "content");
        Files.writeString(file, "nothing");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwxrwxrwx"));
        for (Path path : new Path[] {file, readable, shut.resolve("file"), shut}) {
            Worlds.giveAway(path);
        }
        Witness.run("chmod", "+t", shut.toString());
        assertEquals("""
                fChModAt EPERM
                fChModAt, not following EPERM
                fChOwnAt EPERM
                uTimensat EPERM
                uTimensat, now 0
                uTimensat, now, of what may only be read EACCES
                fUTimens, now, of what may only be read EACCES
                copyFile to it 7
                unlinkAt EPERM
                renameAt EPERM
                """, Worlds.asOrdinaryUser(WithFilesOfSomebodyElse.class, dir.toString()));
        // What may be written is, and the permissions are left alone, which is told: all of CopyLosses.
        assertEquals("content", Files.readString(file));
        assertEquals("666", Witness.stat("%a", file));
    }

    static final class WithFilesOfSomebodyElse {
        public static void main(String[] arguments) throws Exception {
            String dir = arguments[0];
            String file = dir + "/file";
            String readable = dir + "/readable";
            int nofollow = AtFlags.AT_SYMLINK_NOFOLLOW;
            int now = TimeFlags.UTIME_NOW;
            Worlds.tell("fChModAt", () -> SystemNative.fChModAt(null, file, 0600, 0));
            Worlds.tell("fChModAt, not following", () -> SystemNative.fChModAt(null, file, 0600, nofollow));
            Worlds.tell("fChOwnAt", () -> SystemNative.fChOwnAt(null, file, 0, -1, 0));
            Worlds.tell("uTimensat", () -> SystemNative.uTimensat(null, file, 1, 2, 3, 4, 0));
            Worlds.tell("uTimensat, now", () -> SystemNative.uTimensat(null, file, 0, now, 0, now, 0));
            Worlds.tell("uTimensat, now, of what may only be read",
                    () -> SystemNative.uTimensat(null, readable, 0, now, 0, now, 0));
            try (SafeFileHandle source = SystemNative.open(readable, OpenFlags.O_RDONLY, 0);
                    SafeFileHandle destination = SystemNative.open(file, OpenFlags.O_WRONLY, 0)) {
                Worlds.tell("fUTimens, now, of what may only be read",
                        () -> SystemNative.fUTimens(source, 0, now, 0, now));
                Worlds.tell("copyFile to it", () -> SystemNative.copyFile(source, destination));
            }
            Worlds.tell("unlinkAt", () -> SystemNative.unlinkAt(null, dir + "/shut/file", 0));
            Worlds.tell("renameAt", () -> SystemNative.renameAt(null, dir + "/shut/file", null, dir + "/made", 0));
        }
    }
}
