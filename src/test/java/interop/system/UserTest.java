package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserTest {
    private final User user = new User();

    @Test
    void tellsEveryUserOfTheList() throws Exception {
        Set<String> numbers = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
            String[] fields = line.split(":", -1);
            // Several names may share a number, and the first one counts.
            if (fields.length == 7 && numbers.add(fields[2])) {
                assertEquals(0, user.read(Long.parseLong(fields[2])));
                assertEquals(line, line(fields[1]));
                assertEquals(0, user.read(fields[0]));
                assertEquals(line, line(fields[1]));
            }
        }
        assertTrue(!numbers.isEmpty());
    }

    private String line(String password) {
        return String.join(":", user.name(), password, Long.toString(user.uid()), Long.toString(user.gid()),
                user.userInfo(), user.homeDirectory(), user.shell());
    }

    @Test
    void aUserThatIsNotThereIsNotFoundAndHasNothing() {
        assertThrows(IllegalStateException.class, user::name);
        assertEquals(0, user.read(0));
        assertEquals(-ErrorCode.ENOENT, user.read(4_294_967_294L));
        assertThrows(IllegalStateException.class, user::uid);
        assertThrows(IllegalStateException.class, user::gid);
        assertThrows(IllegalStateException.class, user::name);
        assertThrows(IllegalStateException.class, user::userInfo);
        assertThrows(IllegalStateException.class, user::homeDirectory);
        assertThrows(IllegalStateException.class, user::shell);
        assertEquals(-ErrorCode.ENOENT, user.read("no such user"));
        assertThrows(IllegalStateException.class, user::uid);
        assertEquals(-ErrorCode.EINVAL, user.read(-1));
    }
}
