package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrErrorTest {
    @TempDir
    Path dir;

    @Test
    void isWhatCommandsPrint() throws Exception {
        Files.createFile(dir.resolve("file"));
        assertEquals(message("cat none"), SystemNative.strError(ErrorCode.ENOENT));
        assertEquals(message("cat file/x"), SystemNative.strError(ErrorCode.ENOTDIR));
        assertEquals(message("cat ."), SystemNative.strError(ErrorCode.EISDIR));
        assertEquals(message("ln -s x file"), SystemNative.strError(ErrorCode.EEXIST));
        assertArrayEquals(Witness.utf8(message("cat .")), SystemNative.strErrorBytes(ErrorCode.EISDIR));
    }

    @Test
    void hasATextOnOneLineForEveryCode() throws Exception {
        for (int error = ErrorCode.E2BIG; error <= ErrorCode.EXDEV; error++) {
            String text = SystemNative.strError(error);
            assertEquals(text.strip(), text);
            assertEquals(1, text.lines().count(), ErrorCode.name(error));
        }
    }

    @Test
    void hasATextForANumberOfThePlatform() throws Exception {
        // The system's 4095 has no name anywhere.
        String text = SystemNative.strError(ErrorCode.UNKNOWN + 4095);
        assertTrue(text.contains("4095"), text);
    }

    @Test
    void refusesWhatIsNoCode() {
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.strError(-1)));
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.strError(2)));
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.strError(ErrorCode.EXDEV + 1)));
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.strErrorBytes(Integer.MAX_VALUE)));
    }

    /** What a command gives as the reason for its failure. */
    private String message(String command) throws Exception {
        String output = new String(Witness.shell(dir, "{ " + command + " 2>&1 || true; }")).strip();
        return output.substring(output.lastIndexOf(": ") + 2);
    }
}
