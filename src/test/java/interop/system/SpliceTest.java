package interop.system;

import static interop.system.FileOffset.CURRENT_OFFSET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpliceTest {
    @TempDir
    Path dir;
    private Path path;
    private SafeFileHandle file;
    private PipeEnds pipe;

    @BeforeEach
    void open() throws Exception {
        path = Files.writeString(dir.resolve("file"), "0123456789");
        file = Witness.open(path, OpenFlags.O_RDWR);
        pipe = new PipeEnds();
        SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC);
        assumeFalse(SystemNative.splice(file, 0, pipe.writeEnd, CURRENT_OFFSET, 0, 0) == -ErrorCode.ENOTSUP,
                "the system has none");
    }

    @AfterEach
    void close() throws Exception {
        pipe.close();
        file.close();
    }

    @Test
    void movesBytesOfAFileThroughAPipe() throws Exception {
        assertEquals(4, SystemNative.splice(file, 2, pipe.writeEnd, CURRENT_OFFSET, 4, SpliceFlags.SPLICE_F_MORE));
        assertEquals(0, SystemNative.lSeek(file, 0, SeekOrigin.SEEK_CUR));
        assertEquals(4, SystemNative.splice(pipe.readEnd, CURRENT_OFFSET, file, 8, Long.MAX_VALUE,
                SpliceFlags.SPLICE_F_MOVE));
        assertEquals("012345672345", Files.readString(path));
    }

    @Test
    void movesFromAndToTheCurrentOffset() throws Exception {
        SystemNative.lSeek(file, 8, SeekOrigin.SEEK_SET);
        assertEquals(2, SystemNative.splice(file, CURRENT_OFFSET, pipe.writeEnd, CURRENT_OFFSET, 100, 0));
        assertEquals(0, SystemNative.splice(file, CURRENT_OFFSET, pipe.writeEnd, CURRENT_OFFSET, 100, 0));
        assertEquals(2, SystemNative.splice(pipe.readEnd, CURRENT_OFFSET, file, CURRENT_OFFSET, 100, 0));
        assertEquals("012345678989", Files.readString(path));
    }

    @Test
    void saysWhyItFails() throws Exception {
        SafeFileHandle in = pipe.readEnd;
        SafeFileHandle out = pipe.writeEnd;
        assertEquals(-ErrorCode.EINVAL, SystemNative.splice(file, 0, out, CURRENT_OFFSET, 1, 8));
        assertEquals(-ErrorCode.EINVAL, SystemNative.splice(file, 0, out, CURRENT_OFFSET, -1, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.splice(file, -2, out, CURRENT_OFFSET, 1, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.splice(file, 0, file, 5, 1, 0));
        assertEquals(-ErrorCode.ESPIPE, SystemNative.splice(in, 0, file, 5, 1, 0));
        assertEquals(-ErrorCode.EBADF, SystemNative.splice(in, CURRENT_OFFSET, in, CURRENT_OFFSET, 1, 0));
        assertEquals(-ErrorCode.EAGAIN, SystemNative.splice(in, CURRENT_OFFSET, file, CURRENT_OFFSET, 1,
                SpliceFlags.SPLICE_F_NONBLOCK));
        out.close();
        assertEquals(0, SystemNative.splice(in, CURRENT_OFFSET, file, CURRENT_OFFSET, 1, 0));
    }
}
