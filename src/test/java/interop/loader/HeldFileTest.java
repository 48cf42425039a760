package interop.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A move that fails for a while, here as a folder is in the way, is tried again; one that goes on failing is told. */
@Tag("once")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "OnWindowsTest holds files there")
class HeldFileTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    Path root;

    private Path file;
    private Path obstacle;

    @BeforeEach
    void putAFolderInTheWay() throws IOException {
        Files.setAttribute(root, "unix:mode", 0700);
        file = Files.createDirectory(root.resolve("file"));
        obstacle = Files.writeString(file.resolve("obstacle"), "");
    }

    @Test
    void itIsTriedAgain() throws Exception {
        Thread clearing = new Thread(() -> {
            try {
                Thread.sleep(50);
                Files.delete(obstacle);
                Files.delete(file);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        clearing.start();
        LibraryCache.place(root, file, CONTENT, new HeldFile(10));
        clearing.join();
        assertArrayEquals(CONTENT, Files.readAllBytes(file));
        assertEquals(List.of(file), Copied.files(root));
    }

    @Test
    void afterSomeTriesItsReasonIsTold() throws IOException {
        FileSystemException said = assertThrows(FileSystemException.class,
                () -> LibraryCache.place(root, file, CONTENT, new HeldFile(3)));
        assertTrue(said.getMessage().contains(file.toString()), said.getMessage());
        assertEquals(List.of(obstacle), Copied.files(root));
    }

    @Test
    void aSecondIsEnough() throws FileSystemException {
        FileSystemException failure = new FileSystemException("a");
        HeldFile held = new HeldFile(10);
        long start = System.nanoTime();
        for (int i = 1; i < 10; i++) {
            held.await(failure);
        }
        assertEquals(failure, assertThrows(FileSystemException.class, () -> held.await(failure)));
        assertTrue(System.nanoTime() - start >= 800_000_000L, "scanners get the time that they need");
    }

    @Test
    void anInterruptIsKept() throws Exception {
        Thread.currentThread().interrupt();
        assertThrows(FileSystemException.class, () -> LibraryCache.place(root, file, CONTENT, new HeldFile(3)));
        assertTrue(Thread.interrupted());
    }

    @Test
    void whereAnOpenFileStandsInNobodysWayThereIsNoWait() {
        FileSystemException failure = new FileSystemException("a");
        assertEquals(failure, assertThrows(FileSystemException.class, () -> new HeldFile().await(failure)));
    }
}
