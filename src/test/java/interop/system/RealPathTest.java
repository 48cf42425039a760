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

class RealPathTest {
    @TempDir
    Path dir;

    @Test
    void resolvesLinksAndDots() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        Files.createFile(folder.resolve("file"));
        Files.createSymbolicLink(dir.resolve("link"), folder);
        String path = dir + "/./link//../folder/file";
        assertEquals(Path.of(path).toRealPath().toString(), SystemNative.realPath(path));
        assertEquals(Witness.run("readlink", "-f", path), SystemNative.realPath(path));
    }

    @Test
    void resolvesARelativePathFromTheCurrentDirectory() throws Exception {
        assertEquals(Path.of("").toRealPath().toString(), SystemNative.realPath("."));
    }

    @Test
    void returnsAPathLongerThanItsFirstBuffer() throws Exception {
        Path deep = dir;
        for (int i = 0; i < 10; i++) {
            deep = deep.resolve(Witness.NAME_255);
        }
        Files.createDirectories(deep);
        assertEquals(deep.toRealPath().toString(), SystemNative.realPath(deep.toString()));
    }

    @Test
    void returnsAPathThatIsNotUtf8AsBytes() throws Exception {
        Witness.shell(dir, "mkdir \"$f\" && ln -s \"$f\" link");
        byte[] path = SystemNative.realPath(Witness.utf8(dir + "/link"));
        assertArrayEquals(Witness.shell(dir, "cd -P link && printf %s \"$(pwd -P)\""), path);
        assertThrows(CharacterCodingException.class, () -> SystemNative.realPath(dir + "/link"));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        assertEquals(ErrorCode.ENOENT, Witness.errorOf(() -> SystemNative.realPath(dir + "/none")));
        assertEquals(ErrorCode.ENOTDIR, Witness.errorOf(() -> SystemNative.realPath(file + "/x")));
        assertEquals(ErrorCode.ELOOP, Witness.errorOf(() -> SystemNative.realPath(dir + "/loop")));
    }
}
