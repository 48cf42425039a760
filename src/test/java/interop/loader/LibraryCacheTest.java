package interop.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The folder into which the library is copied from the jar, and everything that may be wrong with it. */
@Tag("each-jdk")
@DisabledOnOs(OS.WINDOWS)
class LibraryCacheTest {
    private static final String FILE = System.mapLibraryName("SystemNative");

    @TempDir
    Path folder;

    private byte[] content;
    private Path cache;
    private Path own;

    @BeforeEach
    void readResource() throws Exception {
        try (InputStream in = LibraryLoader.class
                .getResourceAsStream("/runtimes/" + LibraryLoader.platform() + "/native/" + FILE)) {
            content = in.readAllBytes();
        }
        cache = folder.resolve("cache");
        CRC32 checksum = new CRC32();
        checksum.update(content);
        own = cache.resolve(String.format("%x-%x", content.length, checksum.getValue()));
    }

    @Test
    void theCopyIsPrivateAndEqual() throws IOException {
        assertWorks(call());
        assertEquals(List.of(own.resolve(FILE)), files(cache));
        assertArrayEquals(content, Files.readAllBytes(own.resolve(FILE)));
        assertEquals("rwx------", mode(own));
        assertEquals("rwx------", mode(own.resolve(FILE)));
        assertEquals(Files.getOwner(folder), Files.getOwner(own));
        assertWorks(call());
        assertEquals(List.of(own.resolve(FILE)), files(cache), "the second JVM takes the same file");
    }

    @Test
    void theCopyIsPrivateWhateverTheUmask() throws IOException {
        assertWorks(call().by("sh", "-c", "umask 002; exec \"$@\"", "sh"));
        assertEquals("rwx------", mode(cache));
        assertEquals("rwx------", mode(own));
        assertEquals("rwx------", mode(own.resolve(FILE)));
    }

    /** An interrupt closes channels under the thread that uses them. */
    @Test
    void anInterruptedThreadCopiesAndLoads() throws IOException {
        for (String start : List.of("first", "second")) {
            String said = new ChildJvm(Caller.class, "interrupt", "pid", "interrupted")
                    .property("interop.cache", cache).run();
            assertTrue(said.matches("interrupt done\npid (\\d+) of \\1\ninterrupted true\n"), start + ": " + said);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPathThatTheLocaleCannotWriteIsExplained() throws IOException {
        String said = call().property("interop.cache", folder.resolve("漢")).environment("LC_ALL", "C").run();
        assertTrue(said.startsWith("pid failed: SystemNative cannot be looked for: a path in the properties cannot be"
                + " written in this locale's encoding"), said);
    }

    @Test
    void eightAtOnceLeaveOneFile() throws IOException {
        List<Process> children = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            children.add(call().start());
        }
        for (Process child : children) {
            assertAnswer(ChildJvm.output(child));
        }
        assertEquals(List.of(own.resolve(FILE)), files(cache));
    }

    /** Which may be mapped already. */
    @Test
    void noFileIsPutInThePlaceOfAnother() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        for (int round = 0; round < 50; round++) {
            Path file = made.resolve("file" + round);
            CyclicBarrier barrier = new CyclicBarrier(4);
            List<CompletableFuture<Object>> placed = new ArrayList<>();
            for (int i = 0; i < barrier.getParties(); i++) {
                placed.add(CompletableFuture.supplyAsync(() -> {
                    try {
                        barrier.await();
                        LibraryCache.place(file, new byte[1000]);
                        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }, task -> new Thread(task).start()));
            }
            Set<Object> keys = new HashSet<>();
            for (CompletableFuture<Object> each : placed) {
                keys.add(each.get());
            }
            assertEquals(1, keys.size());
        }
        try (Stream<Path> all = Files.list(made)) {
            assertEquals(50, all.count());
        }
    }

    @Test
    void aChangedFileIsRefused() throws IOException {
        assertWorks(call());
        Path file = own.resolve(FILE);
        byte[] changed = content.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(file, changed);
        assertRefused(call(), file + " differs from the library in the jar", "Delete the folder " + own);
        Files.write(file, new byte[0]);
        assertRefused(call(), file + " differs from the library in the jar", "Delete the folder " + own);
    }

    @Test
    void aLinkInPlaceOfTheFileIsRefused() throws IOException {
        assertWorks(call());
        Path elsewhere = Files.write(folder.resolve("elsewhere"), content);
        Files.delete(own.resolve(FILE));
        Files.createSymbolicLink(own.resolve(FILE), elsewhere);
        assertRefused(call(), own.resolve(FILE) + " differs", "Delete");
    }

    @Test
    void aFolderThatOthersCanEnterIsRefused() throws IOException {
        Files.createDirectories(own);
        for (String mode : List.of("rwxrwxrwx", "rwx---r-x", "rwx-w----")) {
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString(mode));
            assertRefused(call(), own + " is not a folder that only this user can enter", "-Dinterop.cache");
        }
    }

    @Test
    void aCacheThatOthersCanChangeIsRefusedUnlessSticky() throws IOException {
        Files.createDirectories(cache);
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertRefused(call(), cache + " may be changed by others", "-Dinterop.cache");
        Files.setAttribute(cache, "unix:mode", 01777);
        assertWorks(call());
    }

    @Test
    void aLinkInPlaceOfTheFolderIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createSymbolicLink(Files.createDirectories(cache).resolve(own.getFileName()), elsewhere);
        assertRefused(call(), own + " is not a folder that only this user can enter", "-Dinterop.cache");
        assertEquals(List.of(), files(elsewhere));
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Files.writeString(Files.createDirectories(cache).resolve(own.getFileName()), "");
        assertRefused(call(), own.toString(), "-Dinterop.cache");
    }

    @Test
    void aFolderOfAnotherUserIsRefused() throws Exception {
        Files.createDirectories(own);
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
        assumeTrue(System.getProperty("user.name").equals("root") && command("chown", "65534", own.toString()),
                "only root can give a folder away");
        assertRefused(call(), own + " is not a folder that only this user can enter", "-Dinterop.cache");
    }

    /** Whoever owns a folder may rename what is in it, sticky or not. */
    @Test
    void aCacheOfAnotherUserIsRefused() throws Exception {
        Files.createDirectories(cache);
        assumeTrue(System.getProperty("user.name").equals("root") && command("chown", "65534", cache.toString()),
                "only root can give a folder away");
        for (int mode : List.of(0755, 01777)) {
            Files.setAttribute(cache, "unix:mode", mode);
            assertRefused(call(), cache + " may be changed by others", "owner 65534", "-Dinterop.cache");
        }
    }

    @Test
    void aCacheThatCannotBeMadeSaysWhatToDo() throws IOException {
        Files.writeString(cache, "");
        assertRefused(call(), cache.toString(), "-Dinterop.cache", "-Dinterop.library.path");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCacheThatCannotBeWrittenSaysWhyAndWhatToDo() throws Exception {
        Files.createDirectories(cache);
        assumeTrue(command("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", cache.toString()),
                "only root can mount a file system read-only");
        try {
            assertRefused(call(), cache.toString(), "Read-only file system", "-Dinterop.cache");
        } finally {
            command("umount", cache.toString());
        }
    }

    @Test
    void aFolderWithoutPermissionSaysWhyAndWhatToDo() throws Exception {
        Files.createDirectories(cache);
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("r-x------"));
        assertRefused(withoutPrivileges(call()), cache.toString(), "enied", "-Dinterop.cache");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aUsualFolderThatCannotBeWrittenIsPassedOver() throws Exception {
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("interop"));
        Files.setPosixFilePermissions(home.resolve("interop"), PosixFilePermissions.fromString("r-x------"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        assertWorks(withoutPrivileges(inUsualFolder()).environment("XDG_CACHE_HOME", home)
                .property("java.io.tmpdir", temporary));
        assertEquals(1, files(temporary).size());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theUsualFolderIsTheUsersCache() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        ChildJvm child = inUsualFolder().environment("XDG_CACHE_HOME", home);
        assertWorks(child);
        assertEquals(List.of(home.resolve("interop").resolve(own.getFileName()).resolve(FILE)), files(home));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCopyInTheHomeIsAsGoodAsOneThatTheEnvironmentNames() throws IOException {
        Path named = Files.createDirectory(folder.resolve("named"));
        assertWorks(inUsualFolder().environment("XDG_CACHE_HOME", ""));
        Path inHome = folder.resolve(".cache/interop").resolve(own.getFileName()).resolve(FILE);
        assertEquals(List.of(inHome), files(folder));
        assertWorks(inUsualFolder().environment("XDG_CACHE_HOME", named));
        assertEquals(List.of(inHome), files(folder));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutAHomeItIsAPrivateFolderInTheTemporaryOne() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path root = temporary.resolve("interop-" + System.getProperty("user.name"));
        ChildJvm child = inUsualFolder().environment("XDG_CACHE_HOME", blocked)
                .property("java.io.tmpdir", temporary);
        assertWorks(child);
        assertEquals("rwx------", mode(root));
        assertArrayEquals(content, Files.readAllBytes(root.resolve(own.getFileName()).resolve(FILE)));

        Path planted = Files.move(root, folder.resolve("planted"));
        Files.createSymbolicLink(root, planted);
        assertRefused(child, root + " is not a folder that only this user can enter", "-Dinterop.cache");
    }

    private ChildJvm call() {
        return new ChildJvm(Caller.class, "pid").property("interop.cache", cache);
    }

    /** For a user whose home has nothing in it. */
    private ChildJvm inUsualFolder() {
        return call().property("interop.cache", null).property("user.home", folder);
    }

    /** Root may write everywhere, unless it gives up that right. */
    private static ChildJvm withoutPrivileges(ChildJvm child) throws Exception {
        if (!System.getProperty("user.name").equals("root")) {
            return child;
        }
        String[] drop = {"setpriv", "--bounding-set=-dac_override,-dac_read_search"};
        assumeTrue(command("sh", "-c", "exec " + String.join(" ", drop) + " true"), "root needs setpriv here");
        return child.by(drop);
    }

    private static void assertWorks(ChildJvm child) throws IOException {
        assertAnswer(child.run());
    }

    private static void assertAnswer(String said) {
        assertTrue(said.matches("pid (\\d+) of \\1\n"), said);
    }

    /** The call fails, with the reason and what to do, and the JVM goes on living. */
    private static void assertRefused(ChildJvm child, String... parts) throws IOException {
        String said = child.run();
        assertTrue(said.startsWith("pid failed: SystemNative could not be copied from the jar: "), said);
        for (String part : parts) {
            assertTrue(said.contains(part), part + " is missing in: " + said);
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(p -> !Files.isDirectory(p)).toList();
        }
    }

    private static boolean command(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }
}
