package interop.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import interop.DisabledUnderEmulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which folder the copies are: the first that serves, whatever is wrong with the others. */
@Tag("once")
@EnabledOnOs(OS.LINUX)
class CacheFolderTest {
    private static final String FILE = Copied.FILE;

    @TempDir
    Path folder;

    private Path home;
    private Path temporary;
    private String key;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("tmp"));
        Files.setAttribute(temporary, "unix:mode", 01777);
        key = Copied.key();
    }

    @Test
    void theUsualOneIsTheUsersCache() throws IOException {
        Path named = Files.createDirectory(folder.resolve("named"));
        Copied.assertWorks(call().environment("XDG_CACHE_HOME", named));
        assertEquals(List.of(named.resolve("interop").resolve(key).resolve(FILE)), Copied.files(folder));
    }

    @Test
    void aCopyInTheHomeIsAsGoodAsOneThatTheEnvironmentNames() throws IOException {
        Path named = Files.createDirectory(folder.resolve("named"));
        Copied.assertWorks(call());
        assertEquals(List.of(inHome()), Copied.files(folder));
        Copied.assertWorks(call().environment("XDG_CACHE_HOME", named));
        assertEquals(List.of(inHome()), Copied.files(folder));
    }

    @Test
    void withoutAHomeItIsAPrivateFolderInTheTemporaryOne() throws IOException {
        Copied.assertWorks(call().property("user.home", folder.resolve("file")));
        assertEquals("rwx------", mode(temporary.resolve("interop-" + user())));
        assertEquals("rwx------", mode(inTemporary(user(), "").getParent()));
        assertArrayEquals(Copied.content(), Files.readAllBytes(inTemporary(user(), "")));
        Copied.assertWorks(call().property("user.home", folder.resolve("file")));
        assertEquals(List.of(inTemporary(user(), "")), Copied.files(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jni", "jna", "ffm"})
    @DisabledUnderEmulation("code is read, and may then lie on a file system without execution")
    void aHomeWithoutExecutionIsPassedOver(String binder) throws Exception {
        assumeTrue(!binder.equals("ffm") || Runtime.version().feature() >= 22, "FFM needs JDK 22");
        Copied.mount(home, "noexec");
        try {
            // JNA has a library of its own to copy.
            Path ofJna = Files.createDirectory(folder.resolve("jna"));
            Copied.assertWorks(call().property("interop.binder", binder).property("jna.tmpdir", ofJna));
            assertEquals(List.of(inTemporary(user(), "")), Copied.files(folder));
        } finally {
            Copied.unmount(home);
        }
    }

    /** As an earlier version left it, or before the file system was mounted otherwise. */
    @Test
    @DisabledUnderEmulation("code is read, and may then lie on a file system without execution")
    void aCopyThatCannotBeExecutedStandsInNobodysWay() throws Exception {
        Copied.mount(home, "mode=755");
        try {
            Copied.assertWorks(call());
            Copied.assumeSuccess("no file system can be mounted otherwise",
                    List.of("mount", "-o", "remount,noexec", home.toString()));
            Copied.assertWorks(call());
            assertTrue(Files.exists(inTemporary(user(), "")));
            Path named = Files.createDirectory(folder.resolve("named"));
            Copied.assertWorks(call().environment("XDG_CACHE_HOME", named));
            assertTrue(Files.exists(named.resolve("interop").resolve(key).resolve(FILE)));
        } finally {
            Copied.unmount(home);
        }
    }

    @Test
    @DisabledUnderEmulation("code is read, and may then lie on a file system without execution")
    void whereNoneServesEachIsNamedWithItsReason() throws Exception {
        Copied.mount(temporary, "mode=1777,noexec");
        try {
            Files.delete(home);
            Files.writeString(home, "");
            Copied.assertRefused(call().environment("XDG_CACHE_HOME", home), home.toString(), temporary
                    + "/interop-" + user(), "mounted noexec", "-Dinterop.cache", "-Dinterop.library.path");
        } finally {
            Copied.unmount(temporary);
        }
    }

    @Test
    void aHomeThatCannotBeWrittenIsPassedOver() throws Exception {
        Copied.assertWorks(callAs(Copied.USER));
        assertEquals(List.of(inTemporary(Copied.USER, "")), Copied.files(folder));
    }

    @Test
    void aFullHomeIsPassedOverAndLeftAsItWas() throws Exception {
        Copied.mount(home, "mode=755,size=64k");
        try {
            Copied.assertWorks(call());
            assertEquals(List.of(inTemporary(user(), "")), Copied.files(folder));
        } finally {
            Copied.unmount(home);
        }
    }

    @Test
    void aFullDiskIsNamed() throws Exception {
        Copied.mount(home, "mode=755,size=64k");
        try {
            Copied.assertRefused(call().property("interop.cache", home), home + "/unfinished/",
                    "No space left on device", "-Dinterop.cache");
            assertEquals(List.of(), Copied.files(home));
        } finally {
            Copied.unmount(home);
        }
    }

    /** As sudo leaves it. */
    @Test
    void aFolderInTheHomeThatAnotherUserMadeIsPassedOver() throws Exception {
        giveAway(home, Copied.USER);
        Files.createDirectories(inHome().getParent());
        Files.setPosixFilePermissions(inHome().getParent(), PosixFilePermissions.fromString("rwx------"));
        Copied.assertWorks(callAs(Copied.USER));
        assertEquals(List.of(inTemporary(Copied.USER, "")), Copied.files(folder));
    }

    /** As a container sets HOME to the temporary folder: there anybody can make the folder for caches first. */
    @Test
    void aFolderThatAnotherUserMadeInAHomeOfEverybodysIsPassedOver() throws Exception {
        Files.setAttribute(home, "unix:mode", 01777);
        Path caches = Files.createDirectory(home.resolve(".cache"));
        Files.setAttribute(caches, "unix:mode", 0777);
        giveAway(caches, Copied.OTHER_USER);
        Copied.assertWorks(callAs(Copied.USER));
        assertEquals(List.of(inTemporary(Copied.USER, "")), Copied.files(folder));
        Files.createDirectories(inHome().getParent());
        Files.copy(inTemporary(Copied.USER, ""), inHome());
        Files.setAttribute(inHome().getParent(), "unix:mode", 0700);
        for (Path path = inHome(); !path.equals(caches); path = path.getParent()) {
            giveAway(path, Copied.USER);
        }
        Files.delete(inTemporary(Copied.USER, ""));
        Copied.assertWorks(callAs(Copied.USER));
        assertTrue(Files.exists(inTemporary(Copied.USER, "")));
    }

    /** Whoever owns a folder may rename what is in it. */
    @Test
    void aFolderOfAnotherUsersAmongEverybodysIsRefused() throws Exception {
        Path among = Files.createDirectory(temporary.resolve("among"));
        Path chosen = Files.createDirectory(among.resolve("chosen"));
        giveAway(chosen, Copied.USER);
        Copied.assertWorks(callAs(Copied.USER).property("interop.cache", chosen));
        giveAway(among, Copied.OTHER_USER);
        Copied.assertRefused(callAs(Copied.USER).property("interop.cache", chosen), among
                + " may be changed by others (owner " + Copied.OTHER_USER + ")", "-Dinterop.cache");
    }

    @Test
    void aHomeOfEverybodysServesAUserWhoMadeTheFolder() throws Exception {
        Files.setAttribute(home, "unix:mode", 01777);
        Copied.assertWorks(callAs(Copied.USER));
        Copied.assertWorks(callAs(Copied.USER));
        assertEquals(List.of(inHome()), Copied.files(folder));
    }

    /** As the XDG Base Directory Specification has it. */
    @Test
    void whatIsMadeAboveItIsPrivateWhateverTheMask() throws Exception {
        Copied.assertWorks(call().by("sh", "-c", "umask 0 && exec \"$@\"", "sh"));
        assertEquals("rwx------", mode(home.resolve(".cache")));
        assertEquals("rwx------", mode(home.resolve(".cache/interop")));
    }

    /** Both are called "?" by the JVM. */
    @Test
    void usersWithoutANameDoNotGetInEachOthersWay() throws Exception {
        Copied.assertWorks(callAs(Copied.USER));
        Copied.assertWorks(callAs(Copied.OTHER_USER));
        assertTrue(Files.exists(inTemporary(Copied.USER, "")));
        assertTrue(Files.exists(inTemporary(Copied.OTHER_USER, "")));
    }

    @Test
    void usersShareAChosenFolderWithTheStickyBit() throws Exception {
        for (int i = 0; i < 2; i++) {
            Copied.assertWorks(callAs(Copied.USER).property("interop.cache", temporary));
            Copied.assertWorks(callAs(Copied.OTHER_USER).property("interop.cache", temporary));
        }
        assertEquals(2, Copied.files(folder).size());
        assertTrue(Files.exists(inTemporary(Copied.USER, "")));
    }

    @Test
    void aNameThatSomebodyElseHasTakenIsPassedOver() throws Exception {
        Path taken = Files.createDirectory(temporary.resolve("interop-" + Copied.USER));
        giveAway(taken, Copied.OTHER_USER);
        Path alsoTaken = temporary.resolve("interop-" + Copied.USER + "-2");
        Files.createSymbolicLink(alsoTaken, home);
        Copied.assertWorks(callAs(Copied.USER));
        Copied.assertWorks(callAs(Copied.USER));
        assertEquals(1, Copied.files(temporary).stream().filter(Files::isRegularFile).count());
        assertTrue(Files.exists(inTemporary(Copied.USER, "-3")));
    }

    @Test
    void ifAllNamesAreTakenItSaysWhatToDo() throws Exception {
        for (int i = 1; i <= 9; i++) {
            Files.writeString(temporary.resolve("interop-" + user() + (i == 1 ? "" : "-" + i)), "");
        }
        Copied.assertRefused(call().property("user.home", folder.resolve("file")), temporary + "/interop-" + user()
                + " is not a folder that only this user can enter", "-Dinterop.cache");
    }

    /** As Kubernetes mounts it: root's, and everybody may change it. */
    @Test
    void aFolderThatEverybodyMayChangeServesWhereNobodyElseIs() throws Exception {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.setAttribute(shared, "unix:mode", 0777);
        Path named = shared.resolve("interop-" + Copied.USER).resolve(key).resolve(FILE);
        for (int i = 0; i < 2; i++) {
            Copied.assertWorks(Copied.callAs(Copied.USER, Copied.alone()).property("interop.cache", shared));
            assertEquals(List.of(named), Copied.files(folder));
        }
    }

    private ChildJvm call() {
        return Copied.call().property("interop.binder", null).property("user.home", home)
                .property("java.io.tmpdir", temporary);
    }

    private ChildJvm callAs(int user) throws Exception {
        return Copied.callAs(user).property("user.home", home).property("java.io.tmpdir", temporary);
    }

    private static void giveAway(Path path, int user) throws Exception {
        Copied.assumeSuccess("nothing can be given away", List.of("chown", Integer.toString(user), path.toString()));
    }

    private Path inHome() {
        return home.resolve(".cache/interop").resolve(key).resolve(FILE);
    }

    private Path inTemporary(Object user, String suffix) {
        return temporary.resolve("interop-" + user + suffix).resolve(key).resolve(FILE);
    }

    private Object user() throws IOException {
        return Files.getAttribute(folder, "unix:uid");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
