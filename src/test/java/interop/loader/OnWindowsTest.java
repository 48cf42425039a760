package interop.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only Windows does with folders for copies: access control lists, files that are held, paths outside ASCII. */
@EnabledOnOs(OS.WINDOWS)
class OnWindowsTest {
    @TempDir
    Path folder;

    private Path cache;
    private Path own;

    @BeforeEach
    void chooseFolder() throws IOException {
        cache = folder.resolve("cache");
        own = cache.resolve(Copied.key());
    }

    @Test
    void aNewCacheIsPrivateAndRefusedOnceEverybodyMayChangeIt() throws IOException {
        // With the profile elsewhere, so that lists are looked at.
        ChildJvm child = Copied.call().property("interop.cache", cache).property("user.home", folder.resolve("home"));
        for (int i = 0; i < 2; i++) {
            Copied.assertWorks(child);
            for (Path each : List.of(cache, own)) {
                for (AclEntry entry : view(each).getAcl()) {
                    assertFalse(entry.principal().equals(everybody()) && isChange(entry), entry::toString);
                }
            }
        }
        assertEquals(List.of(own.resolve(Copied.FILE)), Copied.files(cache));
        letEverybodyChange(cache);
        Copied.assertRefused(child, cache + " may be changed by others (" + everybody().getName(), "-Dinterop.cache");
    }

    @Test
    void aFolderOfCopiesThatEverybodyMayChangeIsRefused() throws IOException {
        AccessControl.createDirectory(cache);
        AccessControl.createDirectory(own);
        AccessControl.checkPrivate(own);
        letEverybodyChange(own);
        String said = assertThrows(IOException.class, () -> AccessControl.checkPrivate(own)).getMessage();
        assertTrue(said.startsWith(own + " is not a folder that only this user can change (but "
                + everybody().getName()), said);
    }

    @Test
    void aCacheInAFolderThatEverybodyMayChangeIsRefused() throws IOException {
        AccessControl.createDirectory(cache);
        AccessControl.checkRoot(cache);
        letEverybodyChange(folder);
        String said = assertThrows(IOException.class, () -> AccessControl.checkRoot(cache)).getMessage();
        assertTrue(said.startsWith(folder + " may be changed by others (" + everybody().getName()), said);
    }

    /** The system keeps others out of it. */
    @Test
    void inTheProfileListsAreNotRead() {
        Path profile = Path.of(System.getenv("USERPROFILE"));
        assertFalse(LibraryLoader.hasAccessList(profile.resolve("AppData\\Local\\interop")));
        assertTrue(LibraryLoader.hasAccessList(profile.getParent().resolve("Public")));
    }

    /** As virus scanners do with each new file. */
    @Test
    void aFileThatIsHeldIsWrittenAllTheSame() throws Exception {
        Files.createDirectory(cache);
        byte[] content = new byte[5_000_000];
        for (byte[] before : new byte[][] {null, new byte[1]}) {
            Set<String> held = new HashSet<>();
            // Until the scanner was quick enough.
            for (int round = 0; held.isEmpty() && round < 50; round++) {
                Path file = Files.createTempFile(cache, "file", "");
                if (before == null) {
                    Files.delete(file);
                } else {
                    Files.write(file, before);
                }
                Thread scanner = new Thread(() -> hold(cache.resolve("unfinished").toFile(), held));
                scanner.start();
                LibraryCache.place(cache, file, content);
                scanner.interrupt();
                scanner.join();
                assertArrayEquals(content, Files.readAllBytes(file));
            }
            assertFalse(held.isEmpty(), "nothing was held");
        }
    }

    /** Opens new files, one after the other, so that nobody may move or delete them for a moment. */
    private static void hold(File folder, Set<String> held) {
        while (!Thread.interrupted()) {
            String[] names = folder.list();
            for (String name : names == null ? new String[0] : names) {
                if (held.size() < 2 && held.add(name)) {
                    try (RandomAccessFile open = new RandomAccessFile(new File(folder, name), "r")) {
                        Thread.sleep(100);
                    } catch (IOException e) {
                        held.remove(name);
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            }
        }
    }

    @Test
    void aPathOutsideAsciiIsExplained() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("漢")).resolve(Copied.FILE);
        Files.write(copy, Copied.content());
        UnsatisfiedLinkError failure = assertThrows(UnsatisfiedLinkError.class, () -> System.load(copy.toString()));
        String said = Diagnosis.notLoaded(copy.toString(), "test", failure).getMessage();
        assertTrue(said.contains("outside ASCII") && said.contains("a folder whose path is ASCII"), said);
        said = Diagnosis.ofPath(copy);
        assertTrue(said.contains("outside ASCII"), said);
    }

    private static void letEverybodyChange(Path path, AclEntryFlag... flags) throws IOException {
        List<AclEntry> acl = new ArrayList<>(view(path).getAcl());
        acl.add(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(everybody())
                .setPermissions(AclEntryPermission.values()).setFlags(flags).build());
        view(path).setAcl(acl);
    }

    /** Who may use the system, and not change it. */
    private static UserPrincipal everybody() throws IOException {
        return view(Path.of(System.getenv("SystemRoot"), "System32")).getAcl().stream()
                .filter(entry -> !isChange(entry)).findFirst().orElseThrow().principal();
    }

    private static boolean isChange(AclEntry entry) {
        return entry.permissions().contains(AclEntryPermission.WRITE_DATA);
    }

    private static AclFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, AclFileAttributeView.class);
    }
}
