package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the calls that make a file longer do in a process whose files may not be that long. */
class FileSizeLimitTest {
    /** More than what sh counts in, whichever that is, and than the JVM's own files have. */
    private static final int BEYOND = 10_000_000;

    @TempDir
    Path dir;

    @Test
    void nothingIsWrittenThere() throws Exception {
        Files.write(dir.resolve("large"), new byte[BEYOND + 1]);
        Files.createFile(dir.resolve("file"));
        assertEquals("""
                write EFBIG
                writeV EFBIG
                writeToNonblocking EFBIG
                pWrite EFBIG
                pWriteV EFBIG
                fTruncate EFBIG
                truncate EFBIG
                fAllocate EFBIG
                copyFileRange EFBIG
                sendFile EFBIG
                splice EFBIG
                copyFile EFBIG
                """.strip(), Witness.javaAfter("ulimit -f 4000", WithALimit.class, dir.toString()));
    }

    static final class WithALimit {
        public static void main(String[] arguments) throws Exception {
            byte[] bytes = new byte[1];
            ByteBuffer[] buffers = {ByteBuffer.allocate(1)};
            String path = arguments[0] + "/file";
            try (SafeFileHandle file = SystemNative.open(path, OpenFlags.O_RDWR, 0);
                    SafeFileHandle large = SystemNative.open(arguments[0] + "/large", OpenFlags.O_RDONLY, 0);
                    PipeEnds pipe = new PipeEnds()) {
                SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC);
                SystemNative.write(pipe.writeEnd, bytes, 0, 1);
                SystemNative.lSeek(file, BEYOND, SeekOrigin.SEEK_SET);
                Worlds.tell("write", () -> SystemNative.write(file, bytes, 0, 1));
                Worlds.tell("writeV", () -> SystemNative.writeV(file, buffers));
                Worlds.tell("writeToNonblocking", () -> SystemNative.writeToNonblocking(file, bytes, 0, 1));
                Worlds.tell("pWrite", () -> SystemNative.pWrite(file, bytes, 0, 1, BEYOND));
                Worlds.tell("pWriteV", () -> SystemNative.pWriteV(file, buffers, BEYOND));
                Worlds.tell("fTruncate", () -> SystemNative.fTruncate(file, BEYOND));
                Worlds.tell("truncate", () -> SystemNative.truncate(path, BEYOND));
                Worlds.tell("fAllocate", () -> SystemNative.fAllocate(file, 0, BEYOND, 1));
                Worlds.tell("copyFileRange", () -> SystemNative.copyFileRange(large, 0, file, BEYOND, 1));
                Worlds.tell("sendFile", () -> SystemNative.sendFile(file, large, 0, 1));
                Worlds.tell("splice", () -> SystemNative.splice(pipe.readEnd, FileOffset.CURRENT_OFFSET, file, BEYOND,
                        1, 0));
                Worlds.tell("copyFile", () -> SystemNative.copyFile(large, file));
            }
        }
    }
}
