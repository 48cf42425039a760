package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.InteropException;
import interop.TextBuffer;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the calls do that open something, in a process that may have no more open. */
class FewDescriptorsTest {
    @TempDir
    Path dir;

    @Test
    void nothingMoreIsOpened() throws Exception {
        Files.createFile(dir.resolve("file"));
        assertEquals("""
                open EMFILE
                create EMFILE
                openAt EMFILE
                openDir EMFILE
                dup EMFILE
                pipe EMFILE
                mksTemps EMFILE
                memfdCreate EMFILE
                eventFd EMFILE
                timerFdCreate EMFILE
                fdOpenDir EMFILE
                getAllMountPoints EMFILE
                getAllMounts EMFILE
                getFileSystemTypeNameForMountPoint EMFILE
                mMap of huge pages EMFILE
                sysConf of processors EMFILE
                getPwUidR EMFILE
                getPwNamR EMFILE
                getGroupName EMFILE
                open with one more 0
                """.strip(), Witness.javaWithFewDescriptors(OpensUntilItFails.class, dir.toString()));
        assertEquals("file", Witness.run("ls", dir.toString()));
    }

    static final class OpensUntilItFails {
        public static void main(String[] arguments) throws Exception {
            // Once before, and unseen: to load the classes that they need takes descriptors, too.
            PrintStream out = System.out;
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            Worlds.tell("failure", () -> SystemNative.open("", 0, 0));
            SafeFileHandle directory = Witness.openDirectory(Path.of(arguments[0]));
            openEach(arguments[0], directory);
            Files.delete(Path.of(arguments[0], "made"));
            System.setOut(out);
            List<SafeFileHandle> all = new ArrayList<>();
            boolean room = true;
            while (room) {
                try {
                    all.add(SystemNative.open(arguments[0] + "/file", OpenFlags.O_CLOEXEC, 0));
                } catch (InteropException e) {
                    room = false;
                }
            }
            openEach(arguments[0], directory);
            all.get(0).close();
            tell("open with one more", () -> SystemNative.open(arguments[0] + "/file", OpenFlags.O_CLOEXEC, 0));
        }

        private static void openEach(String dir, SafeFileHandle directory) {
            int create = OpenFlags.O_CREAT | OpenFlags.O_CLOEXEC;
            tell("open", () -> SystemNative.open(dir + "/file", OpenFlags.O_CLOEXEC, 0));
            tell("create", () -> SystemNative.open(dir + "/made", create, 0600));
            tell("openAt", () -> SystemNative.openAt(null, dir + "/file", OpenFlags.O_CLOEXEC, 0));
            tell("openDir", () -> SystemNative.openDir(dir));
            tell("dup", () -> SystemNative.dup(new SafeFileHandle(1, false)));
            Worlds.tell("pipe", () -> {
                try (PipeEnds ends = new PipeEnds()) {
                    return SystemNative.pipe(ends, OpenFlags.O_CLOEXEC);
                }
            });
            Worlds.tell("mksTemps", () -> {
                try (TemporaryFile made = new TemporaryFile()) {
                    return SystemNative.unlink(SystemNative.mksTemps(dir + "/XXXXXX", 0, made));
                }
            });
            tell("memfdCreate", () -> SystemNative.memfdCreate("", MemfdFlags.MFD_CLOEXEC));
            tell("eventFd", () -> SystemNative.eventFd(0, EventFdFlags.EFD_CLOEXEC));
            tell("timerFdCreate", () -> SystemNative.timerFdCreate(TimerFdFlags.TFD_CLOCK_MONOTONIC,
                    TimerFdFlags.TFD_CLOEXEC));
            tell("fdOpenDir", () -> SystemNative.fdOpenDir(directory));
            Worlds.tell("getAllMountPoints", () -> SystemNative.getAllMountPoints(new TextBuffer()));
            Worlds.tell("getAllMounts", () -> new MountPoints().read());
            Worlds.tell("getFileSystemTypeNameForMountPoint",
                    () -> SystemNative.getFileSystemTypeNameForMountPoint(dir).length());
            int huge = MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS | MapFlags.MAP_HUGETLB;
            // Not a whole page, so that none is made.
            tell("mMap of huge pages", () -> SystemNative.mMap(1, MemoryProtection.PROT_READ, huge, null, 0));
            Worlds.tell("sysConf of processors", () -> SystemNative.sysConf(SysConfName.SC_NPROCESSORS_CONF));
            // Nobody of whom the C library knows without a look.
            Worlds.tell("getPwUidR", () -> SystemNative.getPwUidR(1, new Passwd(), new TextBuffer()));
            Worlds.tell("getPwNamR", () -> SystemNative.getPwNamR("daemon", new Passwd(), new TextBuffer()));
            Worlds.tell("getGroupName", () -> SystemNative.getGroupName(1).length());
        }

        private static void tell(String call, Callable<AutoCloseable> opened) {
            Worlds.tell(call, () -> {
                opened.call().close();
                return 0;
            });
        }
    }
}
