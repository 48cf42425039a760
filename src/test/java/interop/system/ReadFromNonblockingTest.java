package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFromNonblockingTest {
    @TempDir
    Path dir;

    private static String fileOf(SafeFileHandle end) {
        return "/proc/" + ProcessHandle.current().pid() + "/fd/" + Witness.number(end);
    }

    @Test
    void waitsForWhatAnotherProcessWrites() throws Exception {
        byte[] buffer = "-------".getBytes();
        try (PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK));
            assertEquals(-ErrorCode.EAGAIN, SystemNative.read(ends.readEnd, buffer, 1, 6));
            Process writer = new ProcessBuilder("sh", "-c", "sleep 0.2; printf hello > " + fileOf(ends.writeEnd))
                    .start();
            assertEquals(5, SystemNative.readFromNonblocking(ends.readEnd, buffer, 1, 6));
            assertArrayEquals("-hello-".getBytes(), buffer);
            assertEquals(0, writer.waitFor());
            ends.writeEnd.close();
            assertEquals(0, SystemNative.readFromNonblocking(ends.readEnd, buffer, 0, 7));
        }
    }

    @Test
    void readsFromFilesToo() throws Exception {
        Path path = Files.writeString(dir.resolve("file"), "content");
        ByteBuffer buffer = ByteBuffer.allocateDirect(10).position(2);
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY)) {
            assertEquals(7, SystemNative.readFromNonblocking(file, buffer));
            assertEquals(9, buffer.position());
            assertEquals('t', buffer.get(8));
            assertEquals(0, SystemNative.readFromNonblocking(file, buffer));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY);
                SafeFileHandle writeOnly = Witness.open(Files.createFile(dir.resolve("new")), OpenFlags.O_WRONLY)) {
            assertEquals(-ErrorCode.EISDIR, SystemNative.readFromNonblocking(directory, new byte[1], 0, 1));
            assertEquals(-ErrorCode.EBADF, SystemNative.readFromNonblocking(writeOnly, new byte[1], 0, 1));
        }
    }
}
