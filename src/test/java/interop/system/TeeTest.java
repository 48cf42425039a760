package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeeTest {
    @TempDir
    Path dir;
    private PipeEnds one;
    private PipeEnds other;

    @BeforeEach
    void open() throws Exception {
        one = new PipeEnds();
        other = new PipeEnds();
        SystemNative.pipe(one, OpenFlags.O_CLOEXEC);
        SystemNative.pipe(other, OpenFlags.O_CLOEXEC);
        SystemNative.write(one.writeEnd, "text".getBytes(), 0, 4);
        assumeFalse(SystemNative.tee(one.readEnd, other.writeEnd, 0, 0) == -ErrorCode.ENOTSUP, "the system has none");
    }

    @AfterEach
    void close() throws Exception {
        one.close();
        other.close();
    }

    private static String read(PipeEnds pipe) {
        byte[] bytes = new byte[10];
        return new String(bytes, 0, SystemNative.read(pipe.readEnd, bytes, 0, 10));
    }

    @Test
    void copiesAndLeavesWhatIsThere() {
        assertEquals(2, SystemNative.tee(one.readEnd, other.writeEnd, 2, 0));
        assertEquals(4, SystemNative.tee(one.readEnd, other.writeEnd, Long.MAX_VALUE, SpliceFlags.SPLICE_F_MORE));
        assertEquals("text", read(one));
        assertEquals("tetext", read(other));
    }

    @Test
    void anotherProcessReadsTheCopy() throws Exception {
        assertEquals(4, SystemNative.tee(one.readEnd, other.writeEnd, 4, 0));
        String end = "/proc/" + ProcessHandle.current().pid() + "/fd/" + Witness.number(other.readEnd);
        assertEquals("text", Witness.run("head", "-c", "4", end));
        assertEquals("text", read(one));
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.EINVAL, SystemNative.tee(one.readEnd, other.writeEnd, 1, 8));
        assertEquals(-ErrorCode.EINVAL, SystemNative.tee(one.readEnd, other.writeEnd, -1, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.tee(one.readEnd, one.writeEnd, 1, 0));
        try (SafeFileHandle file = Witness.open(Path.of("/dev/null"), OpenFlags.O_RDWR)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.tee(one.readEnd, file, 1, 0));
        }
        read(one);
        assertEquals(-ErrorCode.EAGAIN, SystemNative.tee(one.readEnd, other.writeEnd, 1,
                SpliceFlags.SPLICE_F_NONBLOCK));
        one.writeEnd.close();
        assertEquals(0, SystemNative.tee(one.readEnd, other.writeEnd, 1, 0));
    }
}
