package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No network file system is at hand: that it says no there has not been seen. */
class FileSystemSupportsLockingTest {
    private static final int SHARED = 1;
    private static final int EXCLUSIVE = 2;

    @TempDir
    Path dir;

    @Test
    void aLocalDiskDoesAsFlockShows() throws Exception {
        Path path = Files.createFile(dir.resolve("file"));
        Witness.run("flock", "-n", path.toString(), "true");
        for (int access : new int[] {OpenFlags.O_RDONLY, OpenFlags.O_WRONLY, OpenFlags.O_RDWR}) {
            try (SafeFileHandle file = Witness.open(path, access)) {
                assertEquals(1, SystemNative.fileSystemSupportsLocking(file, SHARED));
                assertEquals(1, SystemNative.fileSystemSupportsLocking(file, EXCLUSIVE));
            }
        }
    }

    @Test
    void anyOtherOperationIsRefused() throws Exception {
        try (SafeFileHandle file = Witness.open(dir, OpenFlags.O_RDONLY)) {
            for (int operation : new int[] {0, 3, 4, 8, -1, Integer.MIN_VALUE}) {
                assertEquals(-ErrorCode.EINVAL, SystemNative.fileSystemSupportsLocking(file, operation));
            }
        }
    }
}
