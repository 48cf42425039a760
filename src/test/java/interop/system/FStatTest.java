package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FStatTest {
    private final FileStatus status = new FileStatus();
    @TempDir
    Path dir;

    @Test
    void tellsWhatTheCommandTells() throws Exception {
        Path file = Files.write(dir.resolve("file"), new byte[9000]);
        for (Path path : new Path[] {file, dir, Path.of("/dev/zero")}) {
            try (SafeFileHandle open = Witness.open(path, OpenFlags.O_RDONLY)) {
                assertEquals(0, SystemNative.fStat(open, status));
            }
            assertEquals(Witness.stat(StatusText.FORMAT, path), StatusText.of(status));
        }
    }

    @Test
    void tellsNanosecondsAndTheTimeOfBirth() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        Witness.run("touch", "-m", "-d", "2001-02-03T04:05:06.123456789Z", file.toString());
        try (SafeFileHandle open = Witness.open(file, OpenFlags.O_RDONLY)) {
            assertEquals(0, SystemNative.fStat(open, status));
        }
        assertEquals(123_456_789, status.mtimeNsec);
        assertEquals(Witness.stat("%W", file), Long.toString(status.btime));
    }

    @Test
    void tellsOfAFileThatHasNoNameAnyMore() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "content");
        try (SafeFileHandle open = Witness.open(file, OpenFlags.O_RDONLY)) {
            Files.delete(file);
            assertEquals(0, SystemNative.fStat(open, status));
        }
        assertEquals(0, status.nlink);
        assertEquals(7, status.size);
    }

    @Test
    void leavesTheStatusAloneWhenItFails() {
        status.size = 42;
        assertEquals(-ErrorCode.EBADF, SystemNative.fStat(new SafeFileHandle(-1, false), status));
        // In the system's own words this one is the current directory.
        assertEquals(-ErrorCode.EBADF, SystemNative.fStat(new SafeFileHandle(-100, false), status));
        assertEquals(42, status.size);
    }
}
