package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the calls do that need room on a disk which has none. */
class FullDiskTest {
    private static final int CREATE = OpenFlags.O_RDWR | OpenFlags.O_CREAT | OpenFlags.O_EXCL | OpenFlags.O_CLOEXEC;

    @TempDir
    Path dir;

    @Test
    void aWriteGoesAsFarAsThereIsRoomAndTheNextOneFails() throws Exception {
        byte[] bytes = new byte[100_000];
        bytes[65535] = 1;
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), 64, 10);
                SafeFileHandle file = SystemNative.open(disk.path("file"), CREATE, 0600)) {
            assertEquals(65536, SystemNative.write(file, bytes, 0, bytes.length));
            assertEquals(-ErrorCode.ENOSPC, SystemNative.write(file, bytes, 0, 1));
            assertEquals(65536, Files.size(disk.folder().resolve("file")));
            assertEquals(1, Files.readAllBytes(disk.folder().resolve("file"))[65535]);
        }
    }

    @Test
    void aWriteAtAnOffsetFailsWhereThereIsNothingToOverwrite() throws Exception {
        byte[] bytes = {1, 2, 3};
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), 64, 10);
                SafeFileHandle file = SystemNative.open(disk.path("file"), CREATE, 0600)) {
            assertEquals(3, SystemNative.pWrite(file, bytes, 0, 3, 0));
            disk.fill();
            assertEquals(-ErrorCode.ENOSPC, SystemNative.pWrite(file, bytes, 0, 3, 1 << 20));
            assertEquals(2, SystemNative.pWrite(file, bytes, 1, 2, 0));
            assertArrayEquals(new byte[] {2, 3, 3}, Files.readAllBytes(disk.folder().resolve("file")));
        }
    }

    @Test
    void aDeviceThatIsAlwaysFullTakesNothing() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        ByteBuffer[] buffers = {ByteBuffer.allocate(1), ByteBuffer.allocateDirect(1)};
        try (SafeFileHandle device = Witness.open(full, OpenFlags.O_WRONLY)) {
            assertEquals(-ErrorCode.ENOSPC, SystemNative.pWrite(device, new byte[1], 0, 1, 7));
            assertEquals(-ErrorCode.ENOSPC, SystemNative.pWriteV(device, buffers, 7));
            assertEquals(-ErrorCode.ENOSPC, SystemNative.writeToNonblocking(device, new byte[1], 0, 1));
        }
        assertEquals(0, buffers[0].position());
    }

    @Test
    void aSizeIsOnlyANumber() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), 64, 10);
                SafeFileHandle file = SystemNative.open(disk.path("file"), CREATE, 0600)) {
            disk.fill();
            assertEquals(0, SystemNative.fTruncate(file, 1 << 20));
            assertEquals("1048576 0", Witness.stat("%s %b", disk.folder().resolve("file")));
            assertEquals(0, SystemNative.fSync(file));
        }
    }

    @Test
    void nothingCanBeMadeWhereNoMoreFilesFit() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), 64, 1)) {
            Files.createFile(disk.folder().resolve("file"));
            String made = disk.path("made");
            assertEquals(-ErrorCode.ENOSPC, SystemNative.mkDir(made, 0700));
            assertEquals(-ErrorCode.ENOSPC, SystemNative.symLink("target", made));
            assertEquals(ErrorCode.ENOSPC, Witness.errorOf(() -> SystemNative.open(made, CREATE, 0600)));
            assertFalse(Files.exists(disk.folder().resolve("made")));
            assertEquals(0, SystemNative.rename(disk.path("file"), made));
            assertEquals(0, SystemNative.unlink(made));
            assertEquals(0, SystemNative.mkDir(made, 0700));
        }
    }

    @Test
    void aMappingThatFindsNoRoomIsAnErrorAndNoCrash() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), 64, 10)) {
            Witness.run("truncate", "-s", "4096", disk.path("file"));
            disk.fill();
            assertEquals("InternalError", Witness.java(WritesToAMapping.class, disk.path("file")));
        }
    }

    static final class WritesToAMapping {
        public static void main(String[] arguments) throws Exception {
            int protection = MemoryProtection.PROT_READ | MemoryProtection.PROT_WRITE;
            int flags = MapFlags.MAP_SHARED;
            try (SafeFileHandle file = SystemNative.open(arguments[0], OpenFlags.O_RDWR, 0);
                    SafeMemoryMappedViewHandle view = SystemNative.mMap(4096, protection, flags, file, 0)) {
                view.putByte(0, (byte) 1);
                System.out.print("none");
            } catch (InternalError e) {
                System.out.print("InternalError");
            }
        }
    }
}
