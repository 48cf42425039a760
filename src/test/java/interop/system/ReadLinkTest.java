package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interop.ErrorCode;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadLinkTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 255, 1022, 1023, 1024, 1025, 4095})
    void readsTargetsOfAnyLength(int length) throws Exception {
        String target = "0123456789".repeat(length / 10 + 1).substring(0, length);
        Files.createSymbolicLink(dir.resolve("link"), Path.of(target));
        assertEquals(target, SystemNative.readLink(dir + "/link"));
    }

    @Test
    void readsTheLinkAndNotWhatItsTargetIs() throws Exception {
        Witness.shell(dir, "ln -s second first && ln -s third second");
        assertEquals("second", SystemNative.readLink(dir + "/first"));
    }

    @Test
    void readsATargetThatIsNotUtf8AsBytes() throws Exception {
        Witness.shell(dir, "ln -s \"$f\" link && ln -s \"$f\" \"$f\"");
        assertArrayEquals(Witness.LATIN1, SystemNative.readLink(Witness.utf8(dir + "/link")));
        assertArrayEquals(Witness.LATIN1, SystemNative.readLink(Witness.latin1In(dir)));
        assertThrows(CharacterCodingException.class, () -> SystemNative.readLink(dir + "/link"));
    }

    @Test
    void readsATargetOfEveryLengthOfUtf8() throws Exception {
        Witness.shell(dir, "ln -s $(printf 'a\\303\\251\\342\\202\\254\\360\\237\\230\\200') link");
        assertEquals("aé€😀", SystemNative.readLink(dir + "/link"));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.readLink(file.toString())));
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.readLink(dir.toString())));
        assertEquals(ErrorCode.ENOENT, Witness.errorOf(() -> SystemNative.readLink(dir + "/none")));
        assertEquals(ErrorCode.ENOTDIR, Witness.errorOf(() -> SystemNative.readLink(file + "/x")));
    }
}
