package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStatusTest {
    private final FileStatus status = new FileStatus();
    @TempDir
    Path dir;

    @Test
    void tellsEveryTypeThatTheCommandTells() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "content");
        Path link = Files.createSymbolicLink(dir.resolve("link"), file);
        Path fifo = dir.resolve("fifo");
        Witness.run("mkfifo", fifo.toString());
        Path socket = dir.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            for (Path path : new Path[] {file, dir, link, fifo, socket, Path.of("/dev/null")}) {
                assertEquals(Witness.stat("%F", path), typeOf(path));
            }
        }
    }

    @Test
    void tellsABlockDevice() throws Exception {
        Worlds.assumeSuperuser("to make a device");
        Path device = dir.resolve("device");
        Witness.run("sh", "-c", "mknod \"$0\" b 7 99 || true", device.toString());
        assumeTrue(Files.exists(device), "the system makes no devices");
        assertEquals("block special file", Witness.stat("%F", device));
        assertEquals("block special file", typeOf(device));
    }

    /** All that hold, in the words of stat(1). */
    private String typeOf(Path path) {
        assertEquals(0, SystemNative.lStat(path.toString(), status));
        Map<String, Boolean> types = new LinkedHashMap<>();
        types.put("regular file", status.isRegularFile());
        types.put("directory", status.isDirectory());
        types.put("symbolic link", status.isSymbolicLink());
        types.put("fifo", status.isFifo());
        types.put("socket", status.isSocket());
        types.put("block special file", status.isBlockDevice());
        types.put("character special file", status.isCharacterDevice());
        types.values().removeIf(holds -> !holds);
        return String.join(" and ", types.keySet());
    }

    @Test
    void tellsEveryTimeThatTheJdkTells() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        Witness.run("touch", "-a", "-d", "2001-02-03T04:05:06.123456789Z", file.toString());
        Witness.run("touch", "-m", "-d", "1969-12-31T23:59:58.000000001Z", file.toString());
        assertEquals(0, SystemNative.lStat(file.toString(), status));
        assertEquals(Instant.parse("2001-02-03T04:05:06.123456789Z"), status.lastAccess());
        assertEquals(Instant.parse("1969-12-31T23:59:58.000000001Z"), status.lastModified());
        FileTime change = (FileTime) Files.getAttribute(file, "unix:ctime");
        assertEquals(change.toInstant(), status.lastChange());
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class,
                LinkOption.NOFOLLOW_LINKS);
        assertEquals(attributes.lastAccessTime(), FileTime.from(status.lastAccess()));
        assertEquals(attributes.lastModifiedTime(), FileTime.from(status.lastModified()));
    }

    @Test
    void aTimeThatNoInstantHasIsTheNearest() {
        long[] seconds = {Long.MIN_VALUE, Instant.MIN.getEpochSecond() - 1, Instant.MIN.getEpochSecond(), -1, 0,
            Instant.MAX.getEpochSecond(), Instant.MAX.getEpochSecond() + 1, Long.MAX_VALUE};
        status.flags = StatusFlags.STATUS_HAS_BTIME;
        for (long second : seconds) {
            status.atime = second;
            status.mtime = second;
            status.ctime = second;
            status.btime = second;
            // FileTime takes the last second of all for one that is out of range.
            Instant expected = second == Instant.MAX.getEpochSecond() ? Instant.ofEpochSecond(second)
                    : FileTime.from(second, TimeUnit.SECONDS).toInstant();
            assertEquals(expected, status.lastAccess());
            assertEquals(expected, status.lastModified());
            assertEquals(expected, status.lastChange());
            assertEquals(expected, status.birthTime());
        }
        status.flags = 0;
        assertNull(status.birthTime());
    }
}
