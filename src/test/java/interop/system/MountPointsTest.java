package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountPointsTest {
    /** All that the system's tables escape, and a byte that is no UTF-8. */
    private static final String ODD = "a b\tc\nd\\e#\u00e9";

    @TempDir
    Path dir;

    @Test
    void listsWhatTheSystemsTableLists() throws Exception {
        List<String> expected;
        List<String> listed;
        int tries = 0;
        do {
            expected = table();
            listed = list(new MountPoints());
            // Something may have been mounted meanwhile.
        } while (!listed.equals(expected) && tries++ < 20);
        assertEquals(expected, listed);
    }

    @Test
    void listsNamesThatAreOddAsTheyAre() throws Exception {
        Witness.assumeSuperuser();
        String script = "g=$(printf 'a b\\tc\\nd\\\\e#\\351') && ";
        Witness.shell(dir, script + "mkdir \"$g\" && mount -t tmpfs -o size=64k odd \"$g\"");
        MountPoints mounts = new MountPoints();
        try {
            assertEquals(1, Collections.frequency(list(mounts), dir + "/" + ODD));
            Witness.shell(dir, script + "mount -t tmpfs -o size=64k second \"$g\"");
            assertEquals(2, Collections.frequency(list(mounts), dir + "/" + ODD));
        } finally {
            Witness.shell(dir, script + "while umount \"$g\" 2> /dev/null; do :; done && rmdir \"$g\"");
        }
        assertEquals(0, Collections.frequency(list(mounts), dir + "/" + ODD));
    }

    @Test
    void isEmptyBeforeTheFirstRead() {
        MountPoints mounts = new MountPoints();
        assertFalse(mounts.next());
        assertEquals(0, mounts.path().length());
    }

    private static List<String> list(MountPoints mounts) {
        List<String> paths = new ArrayList<>();
        assertEquals(0, mounts.read());
        while (mounts.next()) {
            assertTrue(mounts.path().length() > 0);
            paths.add(new String(mounts.path().toByteArray(), StandardCharsets.ISO_8859_1));
        }
        assertFalse(mounts.next());
        return paths;
    }

    /** By another table than ours. */
    private static List<String> table() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/mountinfo"), StandardCharsets.ISO_8859_1).stream()
                .map(line -> Pattern.compile("\\\\(\\d{3})").matcher(line.split(" ")[4]).replaceAll(escape ->
                        java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(escape.group(1), 8)))))
                .toList();
    }
}
