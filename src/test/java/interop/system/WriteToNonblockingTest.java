package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteToNonblockingTest {
    private static final int MANY = 3_000_000;

    @TempDir
    Path dir;

    private static String fileOf(SafeFileHandle end) {
        return "/proc/" + ProcessHandle.current().pid() + "/fd/" + Witness.number(end);
    }

    @Test
    void waitsForAnotherProcessToRead() throws Exception {
        try (PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK));
            while (SystemNative.write(ends.writeEnd, new byte[65536], 0, 65536) > 0) {
                continue;
            }
            assertEquals(-ErrorCode.EAGAIN, SystemNative.write(ends.writeEnd, new byte[1], 0, 1));
            // Which opens the pipe anew, without O_NONBLOCK.
            Process reader = new ProcessBuilder("sh", "-c", "sleep 0.2; wc -c").redirectInput(
                    new File(fileOf(ends.readEnd))).start();
            ends.readEnd.close();
            ByteBuffer bytes = ByteBuffer.allocateDirect(MANY);
            while (bytes.hasRemaining()) {
                assertTrue(SystemNative.writeToNonblocking(ends.writeEnd, bytes) > 0);
            }
            ends.writeEnd.close();
            long read = Long.parseLong(new String(reader.getInputStream().readAllBytes()).trim());
            assertTrue(read > MANY, read + " bytes");
            assertEquals(0, reader.waitFor());
        }
    }

    @Test
    void writesToFilesToo() throws Exception {
        Path path = Files.createFile(dir.resolve("file"));
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_WRONLY)) {
            assertEquals(4, SystemNative.writeToNonblocking(file, "xcontent".getBytes(), 1, 4));
        }
        assertEquals("cont", Files.readString(path));
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (PipeEnds ends = new PipeEnds();
                SafeFileHandle readOnly = Witness.open(Files.createFile(dir.resolve("new")), OpenFlags.O_RDONLY)) {
            assertEquals(-ErrorCode.EBADF, SystemNative.writeToNonblocking(readOnly, new byte[1], 0, 1));
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK));
            ends.readEnd.close();
            assertEquals(-ErrorCode.EPIPE, SystemNative.writeToNonblocking(ends.writeEnd, new byte[1], 0, 1));
        }
    }
}
