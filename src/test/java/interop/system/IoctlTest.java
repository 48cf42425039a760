package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IoctlTest {
    @TempDir
    Path dir;

    @Test
    void tellsHowMuchOfAPipeCanBeRead() throws Exception {
        try (PipeEnds pipe = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC));
            assertEquals(0, SystemNative.ioctl(pipe.readEnd, IoctlRequest.FIONREAD));
            String end = "/proc/" + ProcessHandle.current().pid() + "/fd/" + Witness.number(pipe.writeEnd);
            Witness.run("sh", "-c", "printf hello > " + end);
            assertEquals(5, SystemNative.ioctl(pipe.readEnd, IoctlRequest.FIONREAD));
        }
    }

    /** Of which the system tells only 32 bits. */
    @Test
    void tellsHowMuchOfAFileIsLeft() throws Exception {
        Path path = Files.createFile(dir.resolve("file"));
        Witness.run("truncate", "-s", "5000000000", path.toString());
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY)) {
            assertEquals(5_000_000_000L, SystemNative.ioctl(file, IoctlRequest.FIONREAD));
            SystemNative.read(file, new byte[1000], 0, 1000);
            assertEquals(4_999_999_000L, SystemNative.ioctl(file, IoctlRequest.FIONREAD));
            assertEquals(6_000_000_000L, SystemNative.lSeek(file, 6_000_000_000L, SeekOrigin.SEEK_SET));
            assertEquals(0, SystemNative.ioctl(file, IoctlRequest.FIONREAD));
        }
    }

    @Test
    void tellsTheSizesOfABlockDevice() throws Exception {
        Path image = Files.createFile(dir.resolve("image"));
        Witness.run("truncate", "-s", "8M", image.toString());
        String attach = "losetup -f --show -b 4096 \"$0\" 2> /dev/null || true";
        String device = Witness.run("sh", "-c", attach, image.toString());
        assumeFalse(device.isEmpty(), "only the superuser may make a block device of a file");
        try (SafeFileHandle file = Witness.open(Path.of(device), OpenFlags.O_RDONLY)) {
            assertEquals(8 << 20, SystemNative.ioctl(file, IoctlRequest.BLKGETSIZE64));
            assertEquals(4096, SystemNative.ioctl(file, IoctlRequest.BLKSSZGET));
            assertEquals(Witness.run("blockdev", "--getpbsz", device),
                    "" + SystemNative.ioctl(file, IoctlRequest.BLKPBSZGET));
        } finally {
            Witness.run("losetup", "-d", device);
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeFileHandle file = Witness.open(dir, OpenFlags.O_RDONLY);
                SafeFileHandle none = Witness.open(Path.of("/dev/null"), OpenFlags.O_RDONLY)) {
            for (int request : new int[] {-1, 4, 0x541B, 0x5413, Integer.MIN_VALUE}) {
                assertEquals(-ErrorCode.EINVAL, SystemNative.ioctl(file, request));
            }
            assertEquals(-ErrorCode.ENOTTY, SystemNative.ioctl(none, IoctlRequest.FIONREAD));
            for (int request : new int[] {IoctlRequest.BLKGETSIZE64, IoctlRequest.BLKSSZGET,
                IoctlRequest.BLKPBSZGET}) {
                assertEquals(-ErrorCode.ENOTTY, SystemNative.ioctl(file, request));
                assertEquals(-ErrorCode.ENOTTY, SystemNative.ioctl(none, request));
            }
        }
    }
}
