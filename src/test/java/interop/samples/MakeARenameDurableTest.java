package interop.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interop.ErrorCode;
import interop.system.OpenFlags;
import interop.system.PageCache;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Make a rename durable: a crash leaves either the old file or the new one, and behind the call the new one. */
class MakeARenameDurableTest {
    @TempDir
    Path dir;

    /** The content first, then the name, then the folder that holds the name. */
    private static void replace(String folder, String name, byte[] content) throws IOException {
        String path = folder + "/" + name;
        String temporary = path + ".new";
        int create = OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_TRUNC | OpenFlags.O_CLOEXEC;
        try (SafeFileHandle file = SystemNative.open(temporary, create, 0666)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                ErrorCode.check(SystemNative.write(file, left), "write", temporary);
            }
            ErrorCode.check(SystemNative.fSync(file), "fSync", temporary);
        }
        ErrorCode.check(SystemNative.rename(temporary, path), "rename", path);
        int directory = OpenFlags.O_RDONLY | OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC;
        try (SafeFileHandle parent = SystemNative.open(folder, directory, 0)) {
            ErrorCode.check(SystemNative.fSync(parent), "fSync", folder);
        }
    }

    @Test
    void theNewFileTakesThePlaceOfTheOld() throws Exception {
        Path path = Files.writeString(dir.resolve("manifest"), "old");
        try (InputStream old = Files.newInputStream(path)) {
            replace(dir.toString(), "manifest", "new".getBytes());
            // Whoever has the old file open goes on with it.
            assertEquals("old", new String(old.readAllBytes()));
        }
        assertEquals("new", Files.readString(path));
        assertFalse(Files.exists(dir.resolve("manifest.new")));
    }

    @Test
    void whatIsInItIsOnTheDisk() throws Exception {
        byte[] content = new byte[1 << 20];
        Arrays.fill(content, (byte) 'x');
        replace(dir.toString(), "manifest", content);
        Path path = dir.resolve("manifest");
        PageCache.dropWhatIsWritten(path);
        assertEquals(0, PageCache.bytesOf(path));
        assertArrayEquals(content, Files.readAllBytes(path));
    }
}
