package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FChModTest {
    @TempDir
    Path dir;
    private Path path;
    private SafeFileHandle file;

    @BeforeEach
    void open() throws Exception {
        path = Files.createFile(dir.resolve("file"));
        file = Witness.open(path, OpenFlags.O_RDONLY);
    }

    @AfterEach
    void close() throws Exception {
        file.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0400, 020, 01, 0751, 04755, 01777})
    void setsTheMode(int mode) throws Exception {
        assertEquals(0, SystemNative.fChMod(file, mode));
        assertEquals(Integer.toString(mode, 8), Witness.stat("%a", path));
    }

    @Test
    void findsTheFileUnderItsNewName() throws Exception {
        Path moved = Files.move(path, dir.resolve("moved"));
        assertEquals(0, SystemNative.fChMod(file, 0604));
        assertEquals("604", Witness.stat("%a", moved));
    }

    @Test
    void refusesAnUnknownBitAndABadDescriptor() throws Exception {
        String before = Witness.stat("%a", path);
        assertEquals(-ErrorCode.EINVAL, SystemNative.fChMod(file, 010600));
        assertEquals(-ErrorCode.EINVAL, SystemNative.fChMod(file, -1));
        assertEquals(-ErrorCode.EBADF, SystemNative.fChMod(new SafeFileHandle(-1, false), 0600));
        assertEquals(before, Witness.stat("%a", path));
    }
}
