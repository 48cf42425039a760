package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.TextBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link MountPointsTest} has the rest. */
class GetAllMountsTest {
    @TempDir
    Path dir;

    @Test
    void textsFollowEachOther() throws Exception {
        TextBuffer mounts = new TextBuffer();
        int result = SystemNative.getAllMounts(mounts);
        assertTrue(result > 0);
        assertEquals(mounts.length(), result);
        List<String> texts = mounts.toList().stream().map(String::new).collect(Collectors.toList());
        int root = texts.lastIndexOf("/");
        assertTrue(root > 0, texts::toString);
        String type = Files.getFileStore(Path.of("/")).type();
        assertEquals(type, texts.get(root + 1));
        List<String> rest = texts.subList(root + 2, texts.size());
        int end = rest.indexOf("");
        List<String> options = end == -1 ? rest : rest.subList(0, end);
        assertTrue(options.contains("rw") != options.contains("ro"), options::toString);
    }
}
