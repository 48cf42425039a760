package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FStatFsTest {
    @TempDir
    Path dir;

    @Test
    void saysWhatStatSaysOfAnOpenFile() throws Exception {
        FileSystemStatus status = new FileSystemStatus();
        Path file = Files.createFile(dir.resolve("file"));
        for (Path path : new Path[] {file, dir, Path.of("/proc/self/status"), Path.of("/dev/null")}) {
            try (SafeFileHandle open = Witness.open(path, OpenFlags.O_RDONLY)) {
                assertEquals(0, SystemNative.fStatFs(open, status));
            }
            assertEquals(Witness.run("stat", "-f", "-c", "%t %s %S %b", path.toString()), String.format(
                    "%x %d %d %d", status.type, status.bsize, status.frsize, status.blocks));
        }
    }

    @Test
    void knowsAPipeByItsNumber() throws Exception {
        FileSystemStatus status = new FileSystemStatus();
        try (PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC));
            assertEquals(0, SystemNative.fStatFs(ends.readEnd, status));
            assertEquals(0x50495045, status.type);
        }
    }
}
