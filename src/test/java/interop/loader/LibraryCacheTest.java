package interop.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is named for copies from the jar, and everything that may be wrong with it and with what is in it. */
@Tag("each-jdk")
@DisabledOnOs(OS.WINDOWS)
class LibraryCacheTest {
    private static final String FILE = Copied.FILE;

    @TempDir
    Path folder;

    private byte[] content;
    private Path cache;
    private Path own;

    @BeforeEach
    void readResource() throws Exception {
        content = Copied.content();
        cache = folder.resolve("cache");
        own = cache.resolve(Copied.key());
    }

    @Test
    void theCopyIsPrivateAndEqual() throws IOException {
        Copied.assertWorks(call());
        assertEquals(List.of(own.resolve(FILE)), Copied.files(cache));
        assertArrayEquals(content, Files.readAllBytes(own.resolve(FILE)));
        assertEquals("rwx------", mode(own));
        assertEquals("rwx------", mode(own.resolve(FILE)));
        assertEquals(Files.getOwner(folder), Files.getOwner(own));
        Copied.assertWorks(call());
        assertEquals(List.of(own.resolve(FILE)), Copied.files(cache), "the second JVM takes the same file");
    }

    @Test
    void theCopyIsPrivateWhateverTheUmask() throws IOException {
        Copied.assertWorks(call().by("sh", "-c", "umask 002; exec \"$@\"", "sh"));
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
        assertTrue(said.contains("-Dinterop.cache names what is no path here: "), said);
        assertTrue(said.contains("LC_ALL=C.UTF-8"), said);
    }

    @Test
    void eightAtOnceLeaveOneFile() throws IOException {
        List<Process> children = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            children.add(call().start());
        }
        for (Process child : children) {
            Copied.assertAnswer(ChildJvm.output(child));
        }
        assertEquals(List.of(own.resolve(FILE)), Copied.files(cache));
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
                        LibraryCache.place(made, file, new byte[1000]);
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

    /** As whoever tidies caches up does it meanwhile. */
    @Test
    void aFolderThatHasGoneIsMadeAgain() throws Exception {
        Path root = CacheFolder.createUnlessThere(folder.resolve("root"));
        Path file = root.resolve("gone").resolve("file");
        LibraryCache.place(root, file, new byte[1000]);
        assertArrayEquals(new byte[1000], Files.readAllBytes(file));
        assertEquals(List.of(file), Copied.files(root));
    }

    /** And a whole one stays the same file, for whoever has it mapped. */
    @Test
    void aChangedFileIsReplaced() throws IOException {
        Copied.assertWorks(call());
        Path file = own.resolve(FILE);
        byte[] changed = content.clone();
        changed[changed.length / 2] ^= 1;
        for (byte[] wrong : List.of(changed, Arrays.copyOf(content, content.length / 2), new byte[0])) {
            Files.write(file, wrong);
            Copied.assertWorks(call());
            assertArrayEquals(content, Files.readAllBytes(file));
            assertEquals("rwx------", mode(file));
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            Copied.assertWorks(call());
            assertEquals(key, Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        }
        assertEquals(List.of(file), Copied.files(cache));
    }

    @Test
    void aLinkInPlaceOfTheFileIsReplaced() throws IOException {
        Copied.assertWorks(call());
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "anything");
        Files.delete(own.resolve(FILE));
        Files.createSymbolicLink(own.resolve(FILE), elsewhere);
        Copied.assertWorks(call());
        assertTrue(Files.isRegularFile(own.resolve(FILE), LinkOption.NOFOLLOW_LINKS));
        assertEquals("anything", Files.readString(elsewhere));
    }

    @Test
    void aFolderInPlaceOfTheFileIsRefused() throws IOException {
        Copied.assertWorks(call());
        Files.delete(own.resolve(FILE));
        Files.createDirectory(own.resolve(FILE));
        Copied.assertRefused(call(), own.resolve(FILE).toString(), "irectory", "-Dinterop.cache");
    }

    /** Another container, which does not see the writer, takes it for dead. */
    @Test
    void aWriterWhoseFileIsDeletedWritesAgain() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        Path file = made.resolve("file");
        Thread deleting = new Thread(() -> {
            for (int deleted = 0; deleted < 2;) {
                File[] unfinished = made.resolve("unfinished").toFile().listFiles();
                for (File each : unfinished == null ? new File[0] : unfinished) {
                    deleted += each.delete() ? 1 : 0;
                }
            }
        });
        deleting.start();
        byte[] large = new byte[50_000_000];
        LibraryCache.place(made, file, large);
        deleting.join();
        assertArrayEquals(large, Files.readAllBytes(file));
        assertEquals(List.of(file), Copied.files(made));
    }

    @Test
    void aFolderThatOthersCanEnterIsRefused() throws IOException {
        Files.createDirectories(own);
        for (String mode : List.of("rwxrwxrwx", "rwx---r-x", "rwx-w----")) {
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString(mode));
            Copied.assertRefused(call(), own + " is not a folder that only this user can enter", "-Dinterop.cache");
        }
    }

    @Test
    void aLinkInPlaceOfTheFolderIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createSymbolicLink(Files.createDirectories(cache).resolve(own.getFileName()), elsewhere);
        Copied.assertRefused(call(), own + " is not a folder that only this user can enter", "-Dinterop.cache");
        assertEquals(List.of(), Copied.files(elsewhere));
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Files.writeString(Files.createDirectories(cache).resolve(own.getFileName()), "");
        Copied.assertRefused(call(), own.toString(), "-Dinterop.cache");
    }

    @Test
    void aFolderOfAnotherUserIsRefused() throws Exception {
        Files.createDirectories(own);
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
        assumeTrue(System.getProperty("user.name").equals("root") && command("chown", "65534", own.toString()),
                "only root can give a folder away");
        Copied.assertRefused(call(), own + " is not a folder that only this user can enter", "-Dinterop.cache");
    }

    /** Whoever owns a folder may rename what is in it, sticky or not. */
    @Test
    void aCacheOfAnotherUserIsRefused() throws Exception {
        Files.createDirectories(cache);
        assumeTrue(System.getProperty("user.name").equals("root") && command("chown", "65534", cache.toString()),
                "only root can give a folder away");
        for (int mode : List.of(0755, 01777)) {
            Files.setAttribute(cache, "unix:mode", mode);
            Copied.assertRefused(call(), cache + " may be changed by others", "owner 65534", "-Dinterop.cache");
        }
    }

    @Test
    void aCacheThatCannotBeMadeSaysWhatToDo() throws IOException {
        Files.writeString(cache, "");
        Copied.assertRefused(call(), cache.toString(), "-Dinterop.cache", "-Dinterop.library.path");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCacheThatCannotBeWrittenSaysWhyAndWhatToDo() throws Exception {
        Files.createDirectories(cache);
        assumeTrue(command("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", cache.toString()),
                "only root can mount a file system read-only");
        try {
            Copied.assertRefused(call(), cache.toString(), "Read-only file system", "-Dinterop.cache");
        } finally {
            command("umount", cache.toString());
        }
    }

    @Test
    void aFolderWithoutPermissionSaysWhyAndWhatToDo() throws Exception {
        Files.createDirectories(cache);
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("r-x------"));
        Copied.assertRefused(withoutPrivileges(call()), cache.toString(), "enied", "-Dinterop.cache");
    }

    private ChildJvm call() {
        return Copied.call().property("interop.cache", cache);
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

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static boolean command(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }
}
