package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import interop.TextBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GetPwNamRTest {
    private final Passwd passwd = new Passwd();
    private final TextBuffer texts = new TextBuffer();

    @Test
    void tellsEveryUserOfTheList() throws Exception {
        for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
            String[] fields = line.split(":", -1);
            if (fields.length == 7) {
                assertEquals(texts(fields), texts(SystemNative.getPwNamR(fields[0], passwd, texts), fields[1]));
            }
        }
    }

    @Test
    void aNameNeedNotBeUtf8() {
        assertEquals(-ErrorCode.ENOENT, SystemNative.getPwNamR(Witness.LATIN1, passwd, texts));
        assertEquals("0", SystemNative.getPwNamR(Witness.utf8("root"), passwd, texts) > 0 ? "" + passwd.uid : "none");
    }

    @Test
    void aUserThatIsNotThereIsNotFound() {
        for (String name : new String[] {"", "no such user", "é", "n".repeat(1024), "n".repeat(100_000),
            "n".repeat(1 << 22)}) {
            assertEquals(-ErrorCode.ENOENT, SystemNative.getPwNamR(name, passwd, texts));
        }
    }

    private static String texts(String... fields) {
        return String.join(":", fields);
    }

    private String texts(int length, String password) {
        return length < 0 ? ErrorCode.name(-length) : texts(passwd.name(texts), password, Long.toString(passwd.uid),
                Long.toString(passwd.gid), passwd.userInfo(texts), passwd.homeDirectory(texts), passwd.shell(texts));
    }
}
