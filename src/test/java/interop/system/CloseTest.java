package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloseTest {
    @TempDir
    Path dir;

    @Test
    void closesTheDescriptor() throws Exception {
        Path file = Files.writeString(dir.toRealPath().resolve("file"), "content");
        SafeFileHandle open = Witness.open(file, OpenFlags.O_CLOEXEC);
        assertEquals(1, Witness.descriptorsOn(file).size());
        open.close();
        assertEquals(0, Witness.descriptorsOn(file).size());
    }

    @Test
    void closingTheHandleEndsThePipeForAnotherProcess() throws Exception {
        Path fifo = dir.resolve("fifo");
        Witness.run("mkfifo", fifo.toString());
        Process reader = new ProcessBuilder("cat", fifo.toString()).start();
        try (SafeFileHandle open = Witness.open(fifo, OpenFlags.O_WRONLY | OpenFlags.O_CLOEXEC)) {
            SystemNative.write(open, new byte[] {'x'}, 0, 1);
        }
        assertEquals("x", new String(reader.getInputStream().readAllBytes()));
        assertTrue(reader.waitFor(20, TimeUnit.SECONDS));
    }

    @Test
    void aSecondCloseOfAHandleDoesNothing() throws Exception {
        Path file = Files.writeString(dir.toRealPath().resolve("file"), "content");
        SafeFileHandle open = Witness.open(file, OpenFlags.O_CLOEXEC);
        open.close();
        try (SafeFileHandle next = Witness.open(file, OpenFlags.O_CLOEXEC)) {
            open.close();
            assertEquals(file, Witness.openFile(next));
        }
    }

    @Test
    void refusesWhatIsNotOpen() {
        assertEquals(-ErrorCode.EBADF, SystemNative.close(-1));
        assertEquals(-ErrorCode.EBADF, SystemNative.close(Integer.MAX_VALUE));
    }

    @Test
    void doesNotCutANumberTo32Bits() throws Exception {
        Path file = Files.writeString(dir.toRealPath().resolve("file"), "content");
        try (SafeFileHandle open = Witness.open(file, OpenFlags.O_CLOEXEC)) {
            assertEquals(-ErrorCode.EBADF, SystemNative.close(1L << 32 | Witness.number(open)));
            assertEquals(file, Witness.openFile(open));
        }
    }
}
