package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FdOpenDirTest {
    @TempDir
    Path dir;

    @Test
    void listsWhatFindLists() throws Exception {
        for (int i = 0; i < 1000; i++) {
            Files.createFile(dir.resolve("file-" + i));
        }
        Set<String> expected = new TreeSet<>(Arrays.asList(
                Witness.run("find", dir.toString(), "-mindepth", "1", "-printf", "%f\\n").split("\n")));
        try (SafeFileHandle folder = Witness.openDirectory(dir)) {
            assertEquals(expected, list(folder));
            // The first left no trace in the handle.
            assertEquals(expected, list(folder));
            assertEquals(0, SystemNative.lSeek(folder, 0, SeekOrigin.SEEK_CUR));
        }
    }

    @Test
    void listsTheDirectoryAndNotItsPath() throws Exception {
        Path path = Files.createDirectory(dir.resolve("before"));
        Files.createFile(path.resolve("file"));
        try (SafeFileHandle folder = Witness.openDirectory(path)) {
            Files.move(path, dir.resolve("behind"));
            Files.createDirectory(path);
            assertEquals(Set.of("file"), list(folder));
        }
    }

    @Test
    void listsByAPathAlone() throws Exception {
        Files.createFile(dir.resolve("file"));
        try (SafeFileHandle folder = Witness.open(dir, OpenFlags.O_PATH | OpenFlags.O_CLOEXEC)) {
            assertEquals(Set.of("file"), list(folder));
        }
    }

    @Test
    void opensADescriptorOfItsOwn() throws Exception {
        Path real = dir.toRealPath();
        try (SafeFileHandle folder = Witness.openDirectory(dir)) {
            try (SafeDirectoryHandle open = SystemNative.fdOpenDir(folder)) {
                List<Long> descriptors = Witness.descriptorsOn(real);
                assertEquals(2, descriptors.size());
                for (long descriptor : descriptors) {
                    assertFalse(Witness.isInherited(descriptor));
                }
                assertFalse(open.isClosed());
            }
            assertEquals(List.of(Witness.number(folder)), Witness.descriptorsOn(real));
        }
    }

    @Test
    void outlivesTheHandle() throws Exception {
        Files.createFile(dir.resolve("file"));
        SafeFileHandle folder = Witness.openDirectory(dir);
        try (SafeDirectoryHandle open = SystemNative.fdOpenDir(folder)) {
            folder.close();
            DirectoryBatch batch = new DirectoryBatch();
            assertTrue(batch.read(open) > 0 && batch.next());
            assertEquals("file", batch.name().toString());
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        Path path = Files.createFile(dir.resolve("file"));
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY)) {
            assertEquals(ErrorCode.ENOTDIR, Witness.errorOf(() -> SystemNative.fdOpenDir(file)));
        }
        assertEquals(ErrorCode.EBADF,
                Witness.errorOf(() -> SystemNative.fdOpenDir(new SafeFileHandle(1 << 30, false))));
    }

    private static Set<String> list(SafeFileHandle folder) throws IOException {
        Set<String> names = new TreeSet<>();
        DirectoryBatch batch = new DirectoryBatch();
        try (SafeDirectoryHandle directory = SystemNative.fdOpenDir(folder)) {
            while (ErrorCode.check(batch.read(directory), "readDirPlus") > 0) {
                while (batch.next()) {
                    names.add(batch.name().toString());
                }
            }
        }
        return names;
    }
}
