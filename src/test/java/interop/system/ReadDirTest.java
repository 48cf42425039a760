package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.TextBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadDirTest {
    @TempDir
    Path dir;

    @Test
    void readsTenThousandEntriesEachOnce() throws Exception {
        makeNames(10_000);
        List<String> names = new ArrayList<>();
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            readAll(open, names);
        }
        assertEquals(10_002, names.size());
        assertEquals(namesByTheJdk(), new TreeSet<>(names));
    }

    @Test
    void givesEachEntryToOneOfTwoThreads() throws Exception {
        makeNames(2000);
        List<String> names = new ArrayList<>();
        List<String> others = new ArrayList<>();
        CountDownLatch bothAreThere = new CountDownLatch(2);
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
                meet(bothAreThere);
                readAll(open, others);
            });
            meet(bothAreThere);
            readAll(open, names);
            other.join();
        }
        names.addAll(others);
        assertEquals(2002, names.size());
        assertEquals(namesByTheJdk(), new TreeSet<>(names));
    }

    @Test
    void tellsTypeInodeAndLength() throws Exception {
        Witness.shell(dir, "touch file && mkdir folder && ln -s nowhere link && mkfifo fifo");
        Map<String, Integer> types = Map.of("file", DirectoryEntryType.DT_REG, "folder", DirectoryEntryType.DT_DIR,
                "link", DirectoryEntryType.DT_LNK, "fifo", DirectoryEntryType.DT_FIFO, ".", DirectoryEntryType.DT_DIR,
                "..", DirectoryEntryType.DT_DIR);
        DirectoryEntry entry = new DirectoryEntry();
        TextBuffer name = new TextBuffer();
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            for (int length; (length = SystemNative.readDir(open, entry, name)) > 0;) {
                int expected = types.get(name.toString());
                assertTrue(entry.type == expected || entry.type == DirectoryEntryType.DT_UNKNOWN, name::toString);
                assertEquals(Witness.stat("%i", dir.resolve(name.toString())), Long.toUnsignedString(entry.ino));
                assertEquals(name.length(), length);
                assertEquals(name.length(), entry.nameLength);
            }
        }
    }

    @Test
    void readsTheLongestNames() throws Exception {
        Files.createFile(dir.resolve(Witness.NAME_255));
        List<String> names = new ArrayList<>();
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            readAll(open, names);
        }
        assertEquals(new TreeSet<>(List.of(".", "..", Witness.NAME_255)), new TreeSet<>(names));
    }

    @Test
    void readsANameThatIsNotUtf8AsItIs() throws Exception {
        Witness.shell(dir, "touch \"$f\"");
        TextBuffer name = new TextBuffer();
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            do {
                assertTrue(SystemNative.readDir(open, new DirectoryEntry(), name) > 0);
            } while (name.toString().startsWith("."));
        }
        assertArrayEquals(Witness.LATIN1, name.toByteArray());
        assertEquals("caf\uFFFD", name.toString());
    }

    @Test
    void staysAtTheEnd() throws Exception {
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            readAll(open, new ArrayList<>());
            TextBuffer name = new TextBuffer();
            assertEquals(0, SystemNative.readDir(open, new DirectoryEntry(), name));
            assertEquals(0, name.length());
        }
    }

    @Test
    void aDirectoryThatWasRemovedIsAtItsEnd() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        try (SafeDirectoryHandle open = SystemNative.openDir(folder.toString())) {
            Files.delete(folder);
            assertEquals(0, SystemNative.readDir(open, new DirectoryEntry(), new TextBuffer()));
        }
    }

    private static void meet(CountDownLatch latch) {
        latch.countDown();
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    /** Names of one file, since some file systems are slow to make that many files. */
    private void makeNames(int count) throws IOException {
        Path first = Files.createFile(dir.resolve("file0"));
        for (int i = 1; i < count; i++) {
            Files.createLink(dir.resolve("file" + i), first);
        }
    }

    private TreeSet<String> namesByTheJdk() throws IOException {
        try (var files = Files.list(dir)) {
            TreeSet<String> names = files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            names.addAll(List.of(".", ".."));
            return names;
        }
    }

    private static void readAll(SafeDirectoryHandle directory, List<String> names) {
        DirectoryEntry entry = new DirectoryEntry();
        TextBuffer name = new TextBuffer();
        int result;
        while ((result = SystemNative.readDir(directory, entry, name)) > 0) {
            names.add(name.toString());
        }
        assertEquals(0, result);
    }
}
