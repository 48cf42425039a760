package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GetAllMountPointsTest {
    @Test
    void separatesPathsByNuls() throws Exception {
        TextBuffer paths = new TextBuffer();
        int length = SystemNative.getAllMountPoints(paths);
        assertTrue(length > 0);
        assertEquals(length, paths.length());
        List<String> all = List.of(new String(paths.toByteArray(), StandardCharsets.ISO_8859_1).split("\0", -1));
        assertTrue(all.contains("/"));
        assertTrue(all.stream().allMatch(path -> path.startsWith("/")));
        assertTrue(all.containsAll(List.of(Witness.run("findmnt", "-n", "-o", "TARGET", "-T", "/proc").split("\n"))));
    }
}
