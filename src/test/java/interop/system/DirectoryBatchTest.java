package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import interop.TextBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryBatchTest {
    private static final int MANY = 5000;

    @TempDir
    Path dir;

    @Test
    void tellsWhatTheJdkTells() throws Exception {
        Files.writeString(dir.resolve("file"), "content");
        Witness.shell(dir, "mkdir folder && ln -s nowhere link && ln file second && mkfifo fifo && touch -d @5 old");
        Map<String, Integer> types = Map.of("file", DirectoryEntryType.DT_REG, "second", DirectoryEntryType.DT_REG,
                "old", DirectoryEntryType.DT_REG, "folder", DirectoryEntryType.DT_DIR,
                "link", DirectoryEntryType.DT_LNK, "fifo", DirectoryEntryType.DT_FIFO);
        List<String> names = new ArrayList<>();
        DirectoryBatch batch = new DirectoryBatch();
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            assertTrue(batch.read(open) > 0);
            while (batch.next()) {
                String name = batch.name().toString();
                names.add(name);
                assertEquals(0, batch.result());
                Path path = dir.resolve(name);
                FileStatus status = batch.status();
                assertEquals(Witness.stat("%i %f %s %h %Y %Z", path), String.format("%s %x %d %d %d %d",
                        Long.toUnsignedString(status.ino), status.mode, status.size, status.nlink, status.mtime,
                        status.ctime));
                Map<String, Object> jdk = Files.readAttributes(path, "unix:*", LinkOption.NOFOLLOW_LINKS);
                assertEquals(jdk.get("size"), status.size);
                assertEquals(jdk.get("mode"), status.mode);
                assertEquals(jdk.get("dev"), status.dev);
                assertEquals(jdk.get("isDirectory"), status.isDirectory());
                assertEquals(((FileTime) jdk.get("lastModifiedTime")).toInstant(), status.lastModified());
                int type = types.get(name);
                assertTrue(batch.type() == type || batch.type() == DirectoryEntryType.DT_UNKNOWN, name);
                assertEquals(status.ino, batch.ino());
            }
            assertEquals(0, batch.read(open));
            assertFalse(batch.next());
        }
        assertEquals(namesByTheJdk(dir), new TreeSet<>(names));
        assertEquals(6, names.size());
    }

    @Test
    void readsEachOfManyEntriesOnceWhateverTheCapacity() throws Exception {
        makeNames(MANY);
        for (int capacity : new int[] {168, 1 << 12, 1 << 16, 1 << 22}) {
            List<String> names = new ArrayList<>();
            try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
                readAll(open, new DirectoryBatch(capacity), names);
            }
            assertEquals(MANY, names.size());
            assertEquals(namesByTheJdk(dir), new TreeSet<>(names));
        }
    }

    @Test
    void givesEachEntryToOneOfThreeThreads() throws Exception {
        makeNames(MANY);
        List<String> names = new ArrayList<>();
        List<CompletableFuture<List<String>>> others = new ArrayList<>();
        CountDownLatch allAreThere = new CountDownLatch(3);
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            for (int i = 0; i < 2; i++) {
                boolean single = i == 0;
                others.add(CompletableFuture.supplyAsync(() -> {
                    meet(allAreThere);
                    List<String> mine = new ArrayList<>();
                    if (single) {
                        readSingly(open, mine);
                    } else {
                        readAll(open, new DirectoryBatch(1000), mine);
                    }
                    return mine;
                }, command -> new Thread(command).start()));
            }
            meet(allAreThere);
            readAll(open, new DirectoryBatch(2000), names);
            others.forEach(other -> names.addAll(other.join()));
        }
        // Whoever reads singly has met none, one or both.
        names.remove(".");
        names.remove("..");
        assertEquals(MANY, names.size());
        assertEquals(namesByTheJdk(dir), new TreeSet<>(names));
    }

    @Test
    void readsNamesThatAreLongOrNotUtf8() throws Exception {
        Files.createFile(dir.resolve(Witness.NAME_255));
        Witness.shell(dir, "touch \"$f\"");
        assertEquals("", new DirectoryBatch(0).name().toString());
        DirectoryBatch batch = new DirectoryBatch(2048);
        int found = 0;
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            while (batch.read(open) > 0) {
                while (batch.next()) {
                    if (batch.name().length() == 255) {
                        assertEquals(Witness.NAME_255, batch.name().toString());
                        found++;
                    } else {
                        assertArrayEquals(Witness.LATIN1, batch.name().toByteArray());
                        assertTrue(batch.status().isRegularFile());
                        found++;
                    }
                }
            }
        }
        assertEquals(2, found);
    }

    @Test
    void leavesOutNothingButSelfAndParent() throws Exception {
        List<String> made = List.of("...", ".x", "..x", "x", "x.");
        for (String name : made) {
            Files.createFile(dir.resolve(name));
        }
        List<String> names = new ArrayList<>();
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            readAll(open, new DirectoryBatch(), names);
        }
        assertEquals(made.size(), names.size());
        assertEquals(new TreeSet<>(made), new TreeSet<>(names));
    }

    @Test
    void tellsOfAnEntryThatWasRemovedAndOfTheNextOneAgain() throws Exception {
        makeNames(4);
        DirectoryBatch batch = new DirectoryBatch();
        DirectoryBatch first = new DirectoryBatch(168);
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            // The names have been read ahead by then: so few come in one go.
            assertTrue(first.read(open) > 0 && first.next());
            String removed = first.name().toString().equals("file1") ? "file2" : "file1";
            Files.delete(dir.resolve(removed));
            assertTrue(batch.read(open) > 0);
            int entries = 0;
            while (batch.next()) {
                entries++;
                boolean gone = batch.name().toString().equals(removed);
                assertEquals(gone ? -ErrorCode.ENOENT : 0, batch.result());
                assertEquals(gone, batch.status().mode == 0);
                assertEquals(gone, batch.status().ino == 0);
                assertTrue(batch.ino() != 0);
            }
            assertEquals(3, entries);
        }
    }

    @Test
    void anEntryThatDoesNotFitIsReadByALargerBatch() throws Exception {
        Files.createFile(dir.resolve("a"));
        Files.createFile(dir.resolve("bb"));
        DirectoryBatch tiny = new DirectoryBatch(159);
        DirectoryBatch none = new DirectoryBatch(0);
        List<String> names = new ArrayList<>();
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            for (int i = 0; i < 3; i++) {
                assertEquals(-ErrorCode.ERANGE, tiny.read(open));
                assertFalse(tiny.next());
                assertEquals(-ErrorCode.ERANGE, none.read(open));
                assertFalse(none.next());
            }
            readAll(open, new DirectoryBatch(160), names);
            assertEquals(0, none.read(open));
        }
        assertEquals(2, names.size());
        assertEquals(new TreeSet<>(List.of("a", "bb")), new TreeSet<>(names));
        assertThrows(IllegalArgumentException.class, () -> new DirectoryBatch(-1));
    }

    @Test
    void isEmptyBeforeTheFirstReadAndBehindOneThatFails() throws Exception {
        makeNames(1);
        DirectoryBatch batch = new DirectoryBatch();
        assertFalse(batch.next());
        assertEquals(0, batch.name().length());
        SafeDirectoryHandle open = SystemNative.openDir(dir.toString());
        assertTrue(batch.read(open) > 0);
        assertTrue(batch.next());
        open.close();
        assertThrows(IllegalStateException.class, () -> batch.read(open));
        assertFalse(batch.next());
        assertThrows(NullPointerException.class, () -> batch.read(null));
        assertFalse(batch.next());
    }

    @Test
    void makesNoGarbagePerEntry() throws Exception {
        makeNames(MANY);
        DirectoryBatch batch = new DirectoryBatch(1 << 22);
        long allocated = 0;
        int entries = 0;
        // The first time, the way to the figures makes garbage of its own.
        for (int i = 0; i < 2; i++) {
            try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
                assertTrue(batch.read(open) > 0);
                long before = Witness.allocatedBytes();
                while (batch.next()) {
                    entries += batch.status().ino != 0 ? 1 : 0;
                }
                allocated = Witness.allocatedBytes() - before;
            }
        }
        assertEquals(2 * MANY, entries);
        long bytes = allocated;
        assertTrue(bytes < MANY, () -> bytes + " bytes were allocated");
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

    private static TreeSet<String> namesByTheJdk(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void readAll(SafeDirectoryHandle directory, DirectoryBatch batch, List<String> names) {
        int result;
        while ((result = batch.read(directory)) > 0) {
            while (batch.next()) {
                assertEquals(0, batch.result());
                String name = batch.name().toString();
                assertFalse(name.equals(".") || name.equals(".."));
                names.add(name);
            }
        }
        assertEquals(0, result);
    }

    private static void readSingly(SafeDirectoryHandle directory, List<String> names) {
        DirectoryEntry entry = new DirectoryEntry();
        TextBuffer name = new TextBuffer();
        while (SystemNative.readDir(directory, entry, name) > 0) {
            names.add(name.toString());
        }
    }
}
