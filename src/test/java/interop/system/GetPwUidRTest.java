package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import interop.TextBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetPwUidRTest {
    private final Passwd passwd = new Passwd();
    private final TextBuffer texts = new TextBuffer();
    @TempDir
    Path dir;

    @Test
    void tellsEveryUserOfTheList() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("/etc/passwd"));
        Set<String> numbers = new HashSet<>();
        for (String line : lines) {
            String[] fields = line.split(":", -1);
            // Several names may share a number, and the first one counts.
            if (fields.length == 7 && numbers.add(fields[2])) {
                int length = SystemNative.getPwUidR(Long.parseLong(fields[2]), passwd, texts);
                String all = String.join("\0", fields[0], fields[4], fields[5], fields[6]);
                assertEquals(Witness.utf8(all).length, length);
                assertEquals(all, texts.toString());
                assertEquals(String.join(":", fields), String.join(":", passwd.name(texts), fields[1],
                        Long.toString(passwd.uid), Long.toString(passwd.gid), passwd.userInfo(texts),
                        passwd.homeDirectory(texts), passwd.shell(texts)));
            }
        }
        assertTrue(!numbers.isEmpty());
    }

    /** What lists a directory of a distributed file system: a file's owner by name. */
    @Test
    void namesTheOwnerOfAFile() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        FileStatus status = new FileStatus();
        assertEquals(0, SystemNative.stat(file.toString(), status));
        if (SystemNative.getPwUidR(status.uid, passwd, texts) > 0) {
            assertEquals(Files.getOwner(file).getName(), passwd.name(texts));
        } else {
            assertEquals("UNKNOWN", Witness.stat("%U", file));
        }
    }

    @Test
    void aUserThatIsNotThereIsNotFound() {
        assertEquals(-ErrorCode.ENOENT, SystemNative.getPwUidR(4_294_967_294L, passwd, texts));
        assertEquals(0, passwd.nameLength);
        assertEquals(0, texts.length());
    }

    @Test
    void refusesWhatIsNoId() {
        for (long uid : new long[] {-1, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.getPwUidR(uid, passwd, texts));
        }
    }
}
