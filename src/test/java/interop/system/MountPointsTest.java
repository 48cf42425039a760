package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    void tellsWhatFindmntTells() throws Exception {
        FcntlWitness.assumeCommand("findmnt");
        List<String> expected;
        List<String> told = new ArrayList<>();
        int tries = 0;
        do {
            expected = Witness.run("findmnt", "-rno", "SOURCE,TARGET,FSTYPE,OPTIONS", "-F", "/proc/self/mounts").lines()
                    .filter(line -> !line.contains("\\x")).sorted().toList();
            told.clear();
            MountPoints mounts = new MountPoints();
            assertEquals(0, mounts.read());
            while (mounts.next()) {
                told.add(mounts.source() + " " + mounts.path() + " " + mounts.type() + " " + mounts.options());
            }
            told.removeIf(line -> line.split("[^!-~]").length != 4);
            Collections.sort(told);
        } while (!told.equals(expected) && tries++ < 20);
        assertEquals(expected, told);
    }

    @Test
    void tellsSourceTypeAndOptions() throws Exception {
        Witness.assumeSuperuser();
        Path at = Files.createDirectory(dir.resolve("at"));
        Witness.run("mount", "-t", "tmpfs", "-o", "ro,nosuid,noexec,size=64k,mode=700",
                "a b\\c#d\u00e9", at.toString());
        MountPoints mounts = new MountPoints();
        try {
            find(mounts, at);
            assertEquals("a b\\c#d\u00e9", mounts.source().toString());
            assertEquals("tmpfs", mounts.type().toString());
            assertEquals("64k", mounts.option("size").toString());
            assertEquals("700", mounts.option("mode").toString());
            assertEquals("", mounts.option("ro").toString());
            assertEquals("", mounts.option("noexec").toString());
            for (String none : List.of("rw", "nodev", "siz", "size=64k", "size=", "", "sizes", "nosuid,noexec")) {
                assertNull(mounts.option(none), none);
            }
            assertTrue(mounts.options().toString().startsWith("ro,nosuid,"), mounts.options()::toString);
            assertTrue((mounts.options() + ",").contains(",size=64k,"));
        } finally {
            Witness.run("umount", at.toString());
        }
    }

    /** The driver escapes the comma of a folder's name, so that it does not end the option. */
    @Test
    void anOptionKeepsItsOwnComma() throws Exception {
        Witness.assumeSuperuser();
        Path work = Files.createDirectory(dir.resolve("work"));
        Path at = Files.createDirectory(dir.resolve("at"));
        Witness.run("mount", "-t", "tmpfs", "none", work.toString());
        try {
            String script = "cd \"$0\" && mkdir lower 'up,per' work && mount -t overlay -o "
                    + "'lowerdir=lower,upperdir=up\\,per,workdir=work' over \"$1\" 2> /dev/null && echo yes || echo no";
            assumeTrue(Witness.run("sh", "-c", script, work.toString(), at.toString()).equals("yes"),
                    "no overlay can be mounted");
            MountPoints mounts = new MountPoints();
            find(mounts, at);
            String upper = mounts.option("upperdir").toString();
            assertTrue(upper.contains(",per"), upper);
            assertEquals("overlay", mounts.type().toString());
            Witness.run("umount", at.toString());
        } finally {
            Witness.run("umount", work.toString());
        }
    }

    @Test
    void isEmptyBeforeTheFirstRead() {
        MountPoints mounts = new MountPoints();
        assertFalse(mounts.next());
        assertEquals(0, mounts.path().length());
        assertEquals(0, mounts.source().length());
        assertEquals(0, mounts.type().length());
        assertEquals(0, mounts.options().length());
        assertNull(mounts.option("rw"));
    }

    private static void find(MountPoints mounts, Path path) throws IOException {
        assertEquals(0, mounts.read());
        while (mounts.next()) {
            if (mounts.path().toString().equals(path.toRealPath().toString())) {
                return;
            }
        }
        fail(path + " is not listed");
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
