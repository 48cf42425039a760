package interop.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interop.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves that is killed while it writes a copy is deleted by a later start; what lives, stays. */
@Tag("once")
@DisabledOnOs(OS.WINDOWS)
class UnfinishedTest {
    @TempDir
    Path folder;

    private Path root;
    private Path unfinished;
    private Path copy;

    @BeforeEach
    void chooseFolder() throws IOException {
        root = folder.resolve("cache");
        unfinished = root.resolve("unfinished");
        copy = root.resolve(Copied.key()).resolve(Copied.FILE);
    }

    @Test
    void whatWasKilledBeforeThereWasACopyIsDeleted() throws Exception {
        killAmidst();
        Copied.assertWorks(call());
        assertEquals(List.of(copy), Copied.files(folder));
        assertFalse(Files.exists(unfinished));
    }

    @Test
    void whatWasKilledWhileAnotherMadeTheCopyIsDeleted() throws Exception {
        Copied.assertWorks(call());
        killAmidst();
        Copied.assertWorks(call());
        assertEquals(List.of(copy), Copied.files(folder));
        assertFalse(Files.exists(unfinished));
    }

    @Test
    void whatMayLiveStays() throws Exception {
        Copied.assertWorks(call());
        Unfinished.createFolder(root);
        Path living = Files.writeString(Unfinished.name(root, Copied.FILE), "");
        Path old = Files.writeString(Unfinished.name(root, Copied.FILE), "");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(120)));
        Copied.assertWorks(call());
        assertEquals(Set.of(copy, living), Set.copyOf(Copied.files(folder)));
    }

    @Test
    void whatHasNoNameOfOursStays() throws Exception {
        CacheFolder.createUnlessThere(root);
        Unfinished.createFolder(root);
        Path letter = Files.writeString(unfinished.resolve("1a-b"), "");
        Path large = Files.writeString(unfinished.resolve("99999999999999999999-b"), "");
        for (int i = 0; i < 2; i++) {
            Copied.assertWorks(call());
            assertEquals(Set.of(copy, letter, large), Set.copyOf(Copied.files(folder)));
        }
    }

    private ChildJvm call() {
        return Copied.call().property("interop.cache", root);
    }

    /** Kills a process while it writes a file; another one if that was too quick. */
    private void killAmidst() throws Exception {
        CacheFolder.createUnlessThere(root);
        for (int i = 0; i < 20 && !isBegun(); i++) {
            Process writing = new ChildJvm(Writing.class, root.toString()).start();
            while (writing.isAlive() && !isBegun()) {
                Thread.sleep(1);
            }
            Thread.sleep(5);
            writing.destroyForcibly().waitFor();
            Files.deleteIfExists(root.resolve("large"));
        }
        assertEquals(1, Copied.files(unfinished).size());
    }

    /** The folder is there before the file: on a busy machine for longer than a moment. */
    private boolean isBegun() {
        String[] files = unfinished.toFile().list();
        return files != null && files.length > 0;
    }

    /** Writes what takes a while. */
    static final class Writing {
        public static void main(String[] arguments) throws IOException {
            Path root = Path.of(arguments[0]);
            LibraryCache.place(root, root.resolve("large"), new byte[50_000_000]);
        }
    }
}
