package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyFileTest {
    /** The size of a small one, in bytes. */
    private static final int DISK = 1 << 20;

    @TempDir
    Path dir;
    private Path from;
    private Path to;

    @BeforeEach
    void makeFiles() throws Exception {
        from = Files.writeString(dir.resolve("from"), "content");
        to = Files.writeString(dir.resolve("to"), "something longer");
    }

    private static int copy(Path source, Path target) throws Exception {
        try (SafeFileHandle in = Witness.open(source, OpenFlags.O_RDONLY);
                SafeFileHandle out = Witness.open(target, OpenFlags.O_WRONLY)) {
            return SystemNative.copyFile(in, out);
        }
    }

    @Test
    void copiesDataTimesAndPermissions() throws Exception {
        Witness.run("touch", "-d", "2009-02-13T23:31:30.123456789Z", from.toString());
        for (String mode : new String[] {"rwxr-x--x", "r--r--r--"}) {
            Files.setPosixFilePermissions(from, PosixFilePermissions.fromString(mode));
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
            assertEquals(0, copy(from, to));
            assertEquals("content", Files.readString(to));
            assertEquals(Witness.stat("%a %s %.9Y", from), Witness.stat("%a %s %.9Y", to));
        }
        assertTrue(Witness.stat("%.9Y", to).startsWith("1234567890.123456789"));
    }

    @Test
    void keepsBothSpecialBitsToTheirFile() throws Exception {
        Witness.run("chmod", "6755", from.toString());
        assertEquals(0, copy(from, to));
        assertEquals("755", Witness.stat("%a", to));
    }

    @Test
    void copiesAnyNumberOfBytes() throws Exception {
        Random random = new Random(5);
        for (int size : new int[] {0, 1, 4095, 4096, 65536, 65537, 3_000_001}) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            Files.write(from, bytes);
            assertEquals(0, copy(from, to));
            assertArrayEquals(bytes, Files.readAllBytes(to));
        }
    }

    @Test
    void keepsTheHolesOfFiveGigabytes() throws Exception {
        try (FileChannel channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("far".getBytes()), 5_000_000_000L);
        }
        assertEquals(0, copy(from, to));
        assertEquals(5_000_000_003L, Files.size(to));
        assertTrue(Long.parseLong(Witness.stat("%b", to)) * 512 < 10_000_000);
        assertEquals("farcontent", Witness.run("sh", "-c", "tail -c 3 \"$0\" && head -c 7 \"$0\"", to.toString()));
    }

    @Test
    void sharesTheBlocksWhereTheFileSystemCan() throws Exception {
        Worlds.assumeSuperuser("to mount a file system");
        Path disk = Files.createDirectory(dir.resolve("disk"));
        String said = Witness.run("sh", "-c", "{ truncate -s 400M \"$0.img\" && { mkfs.xfs -q \"$0.img\""
                + " || mkfs.btrfs -q \"$0.img\"; } && mount -o loop \"$0.img\" \"$0\" && echo mounted; } 2>&1 || true",
                disk.toString());
        assumeTrue(said.endsWith("mounted"), () -> "no file system that shares blocks can be made: " + said);
        try {
            byte[] bytes = new byte[50_000_000];
            new Random(9).nextBytes(bytes);
            Path source = Files.write(disk.resolve("source"), bytes);
            Path target = Files.createFile(disk.resolve("target"));
            Witness.run("sync");
            long free = Files.getFileStore(disk).getUsableSpace();
            assertEquals(0, copy(source, target));
            Witness.run("sync");
            assertTrue(Files.getFileStore(disk).getUsableSpace() > free - bytes.length / 2);
            assertArrayEquals(bytes, Files.readAllBytes(target));
        } finally {
            Witness.run("umount", disk.toString());
        }
    }

    @Test
    void copiesAFileThatHasDataAndNoSize() throws Exception {
        assertEquals(0, copy(Path.of("/proc/cpuinfo"), to));
        assertTrue(Files.readString(to).contains("processor"));
        assertEquals("444", Witness.stat("%a", to));
    }

    @Test
    void refusesTheSameFileAndLeavesItAlone() throws Exception {
        Path link = Files.createLink(dir.resolve("link"), from);
        assertEquals(-ErrorCode.EINVAL, copy(from, from));
        assertEquals(-ErrorCode.EINVAL, copy(from, link));
        assertEquals("content", Files.readString(from));
    }

    @Test
    void saysWhyItFailsAndLeavesTheDestinationAlone() throws Exception {
        try (SafeFileHandle in = Witness.open(from, OpenFlags.O_RDONLY);
                SafeFileHandle writer = Witness.open(from, OpenFlags.O_WRONLY);
                SafeFileHandle out = Witness.open(to, OpenFlags.O_RDWR);
                SafeFileHandle reader = Witness.open(to, OpenFlags.O_RDONLY);
                SafeFileHandle appender = Witness.open(to, OpenFlags.O_WRONLY | OpenFlags.O_APPEND);
                SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY);
                PipeEnds pipe = new PipeEnds()) {
            SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC);
            assertEquals(-ErrorCode.EBADF, SystemNative.copyFile(writer, out));
            assertEquals(-ErrorCode.EBADF, SystemNative.copyFile(in, reader));
            assertEquals(-ErrorCode.EBADF, SystemNative.copyFile(in, appender));
            assertEquals(-ErrorCode.EISDIR, SystemNative.copyFile(directory, out));
            assertEquals(-ErrorCode.EISDIR, SystemNative.copyFile(in, directory));
            assertEquals(-ErrorCode.ESPIPE, SystemNative.copyFile(pipe.readEnd, out));
            assertEquals(-ErrorCode.ESPIPE, SystemNative.copyFile(in, pipe.writeEnd));
        }
        assertEquals(-ErrorCode.EINVAL, copy(Path.of("/dev/zero"), to));
        assertEquals(-ErrorCode.EINVAL, copy(from, Path.of("/dev/null")));
        assertEquals("something longer", Files.readString(to));
    }

    @Test
    void leavesTheSourcesOffsetWhereItIs() throws Exception {
        assumeTrue(SystemNative.isMemfdSupported() == 1, "no file in memory, which can be kept from growing");
        try (FileChannel channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), DISK);
        }
        int flags = MemfdFlags.MFD_CLOEXEC | MemfdFlags.MFD_ALLOW_SEALING;
        try (SafeFileHandle in = Witness.open(from, OpenFlags.O_RDONLY);
                SafeFileHandle full = SystemNative.memfdCreate("full", flags);
                SafeFileHandle out = Witness.open(to, OpenFlags.O_WRONLY)) {
            assertEquals(5, SystemNative.lSeek(in, 5, SeekOrigin.SEEK_SET));
            assertEquals(0, SystemNative.copyFile(in, out));
            assertEquals(5, SystemNative.lSeek(in, 0, SeekOrigin.SEEK_CUR));
            assertEquals(0, SystemNative.fcntlAddSeals(full, Seals.F_SEAL_GROW));
            assertEquals(-ErrorCode.EPERM, SystemNative.copyFile(in, full));
            assertEquals(5, SystemNative.lSeek(in, 0, SeekOrigin.SEEK_CUR));
        }
    }

    @Test
    void copiesToAnotherFileSystemAndSaysWhenThatIsFull() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), DISK / 1024, 10)) {
            Path other = Files.createFile(disk.folder().resolve("other"));
            assertEquals(0, copy(from, other));
            assertEquals("content", Files.readString(other));
            assertEquals(0, copy(other, to));
            assertEquals("content", Files.readString(to));
            Files.write(from, new byte[2 * DISK]);
            Files.setPosixFilePermissions(from, PosixFilePermissions.fromString("rw-------"));
            assertEquals(-ErrorCode.ENOSPC, copy(from, other));
            // As far as it got, it is the source's.
            assertEquals("600", Witness.stat("%a", other));
        }
    }

    @Test
    void isNotReadByOthersWhileItIsFilled() throws Exception {
        Files.setPosixFilePermissions(from, PosixFilePermissions.fromString("rw-r-----"));
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxrw-rw-"));
        try (RandomAccessFile file = new RandomAccessFile(from.toFile(), "rw")) {
            file.write(new byte[40_000_000]);
        }
        Set<String> seen = new HashSet<>();
        CompletableFuture<Integer> copied = CompletableFuture.supplyAsync(() -> {
            try {
                return copy(from, to);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        while (!copied.isDone()) {
            // The size first: what is permitted with some of it there is no more than was permitted later.
            boolean some = Files.size(to) > "something longer".length();
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(to));
            if (some) {
                seen.add(mode);
            }
        }
        assertEquals(0, copied.get());
        assertEquals("640", Witness.stat("%a", to));
        assertTrue(Set.of("rw-r-----").containsAll(seen), seen::toString);
    }
}
