package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import interop.TextBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GetGroupNameTest {
    @Test
    void namesEveryGroupOfTheList() throws Exception {
        Set<String> numbers = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("/etc/group"))) {
            String[] fields = line.split(":", -1);
            // Several names may share a number, and the first one counts.
            if (fields.length == 4 && numbers.add(fields[2])) {
                assertEquals(fields[0], SystemNative.getGroupName(Long.parseLong(fields[2])));
            }
        }
    }

    @Test
    void aGroupThatIsNotThereIsNotFoundLikeAUser() throws Exception {
        assertEquals(ErrorCode.ENOENT, Witness.errorOf(() -> SystemNative.getGroupName(4_294_967_294L)));
        assertEquals(-ErrorCode.ENOENT,
                SystemNative.getPwUidR(4_294_967_294L, new Passwd(), new TextBuffer()));
    }

    @Test
    void refusesWhatIsNoId() {
        for (long gid : new long[] {-1, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.getGroupName(gid)));
        }
    }
}
