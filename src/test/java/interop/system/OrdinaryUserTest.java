package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system refuses to a user without privileges. */
class OrdinaryUserTest {
    @TempDir
    Path dir;
    private Path shut;

    @BeforeEach
    void prepare() throws Exception {
        Files.createSymbolicLink(dir.resolve("link"), Files.writeString(dir.resolve("file"), "content"));
        shut = Files.createDirectory(dir.resolve("shut"));
        Files.createFile(shut.resolve("file"));
        Files.createDirectory(shut.resolve("empty"));
    }

    @AfterEach
    void open() throws Exception {
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void isRefusedWhatPermissionsDoNotAllow() throws Exception {
        Set<PosixFilePermission> none = Set.of();
        Files.setPosixFilePermissions(dir.resolve("file"), none);
        Files.setPosixFilePermissions(shut, none);
        assertEquals("""
                access EACCES
                access, to see EACCES
                chDir EACCES
                chMod below EACCES
                lChMod below EACCES
                lStat EACCES
                link EACCES
                mkDir EACCES
                open EACCES
                open for writing EACCES
                open by a link EACCES
                open below EACCES
                openDir EACCES
                readLink EACCES
                realPath EACCES
                rename EACCES
                rmDir EACCES
                stat EACCES
                symLink EACCES
                unlink EACCES
                chMod 0
                """, Worlds.asOrdinaryUser(BehindAShutDoor.class, dir.toString()));
    }

    static final class BehindAShutDoor {
        public static void main(String[] arguments) {
            String dir = arguments[0];
            String shut = dir + "/shut";
            String below = shut + "/file";
            Worlds.tell("access", () -> SystemNative.access(dir + "/file", AccessMode.R_OK));
            Worlds.tell("access, to see", () -> SystemNative.access(below, AccessMode.F_OK));
            Worlds.tell("chDir", () -> SystemNative.chDir(shut));
            Worlds.tell("chMod below", () -> SystemNative.chMod(below, 0600));
            Worlds.tell("lChMod below", () -> SystemNative.lChMod(below, 0600));
            Worlds.tell("lStat", () -> SystemNative.lStat(below, new FileStatus()));
            Worlds.tell("link", () -> SystemNative.link(below, dir + "/made"));
            Worlds.tell("mkDir", () -> SystemNative.mkDir(shut + "/made", 0700));
            Worlds.tell("open", () -> SystemNative.open(dir + "/file", OpenFlags.O_RDONLY, 0));
            Worlds.tell("open for writing", () -> SystemNative.open(dir + "/file", OpenFlags.O_WRONLY, 0));
            Worlds.tell("open by a link", () -> SystemNative.open(dir + "/link", OpenFlags.O_RDONLY, 0));
            Worlds.tell("open below", () -> SystemNative.open(below, OpenFlags.O_RDONLY, 0));
            Worlds.tell("openDir", () -> SystemNative.openDir(shut));
            Worlds.tell("readLink", () -> SystemNative.readLink(shut + "/link"));
            Worlds.tell("realPath", () -> SystemNative.realPath(below));
            Worlds.tell("rename", () -> SystemNative.rename(below, dir + "/made"));
            Worlds.tell("rmDir", () -> SystemNative.rmDir(shut + "/empty"));
            Worlds.tell("stat", () -> SystemNative.stat(below, new FileStatus()));
            Worlds.tell("symLink", () -> SystemNative.symLink("target", shut + "/made"));
            Worlds.tell("unlink", () -> SystemNative.unlink(below));
            Worlds.tell("chMod", () -> SystemNative.chMod(dir + "/file", 0600));
        }
    }

    @Test
    void changesNothingThatBelongsToSomebodyElse() throws Exception {
        Files.setPosixFilePermissions(dir.resolve("file"), PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwxrwxrwx"));
        Worlds.giveAway(dir.resolve("file"));
        Worlds.giveAway(shut.resolve("file"));
        Worlds.giveAway(shut.resolve("empty"));
        Worlds.giveAway(shut);
        Witness.run("chmod", "+t", shut.toString());
        assertEquals("""
                chMod EPERM
                fChMod EPERM
                lChMod EPERM
                fUTimens EPERM
                unlink EPERM
                rmDir EPERM
                rename EPERM
                write 1
                """, Worlds.asOrdinaryUser(WithFilesOfSomebodyElse.class, dir.toString()));
    }

    static final class WithFilesOfSomebodyElse {
        public static void main(String[] arguments) throws Exception {
            String dir = arguments[0];
            String file = dir + "/file";
            try (SafeFileHandle open = SystemNative.open(file, OpenFlags.O_RDWR, 0)) {
                Worlds.tell("chMod", () -> SystemNative.chMod(file, 0600));
                Worlds.tell("fChMod", () -> SystemNative.fChMod(open, 0600));
                Worlds.tell("lChMod", () -> SystemNative.lChMod(file, 0600));
                Worlds.tell("fUTimens", () -> SystemNative.fUTimens(open, 1, 2, 3, 4));
                Worlds.tell("unlink", () -> SystemNative.unlink(dir + "/shut/file"));
                Worlds.tell("rmDir", () -> SystemNative.rmDir(dir + "/shut/empty"));
                Worlds.tell("rename", () -> SystemNative.rename(dir + "/shut/file", dir + "/made"));
                Worlds.tell("write", () -> SystemNative.write(open, new byte[1], 0, 1));
            }
        }
    }
}
