package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatTest {
    private final FileStatus status = new FileStatus();
    @TempDir
    Path dir;

    @Test
    void tellsWhatTheCommandTells() throws Exception {
        Path file = Files.write(dir.resolve("file"), new byte[9000]);
        Files.createLink(dir.resolve("other"), file);
        Witness.run("chmod", "4751", file.toString());
        for (Path path : new Path[] {file, dir, Path.of("/dev/zero")}) {
            assertEquals(0, SystemNative.stat(path.toString(), status));
            assertEquals(Witness.stat(StatusText.FORMAT, path), StatusText.of(status));
        }
    }

    @Test
    void tellsTimesToTheNanosecond() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        Witness.run("touch", "-a", "-d", "2001-02-03T04:05:06.123456789Z", file.toString());
        Witness.run("touch", "-m", "-d", "1969-12-31T23:59:58.000000001Z", file.toString());
        assertEquals(0, SystemNative.stat(file.toString(), status));
        assertEquals(Instant.parse("2001-02-03T04:05:06.123456789Z"),
                Instant.ofEpochSecond(status.atime, status.atimeNsec));
        assertEquals(-2, status.mtime);
        assertEquals(1, status.mtimeNsec);
        assertEquals(Instant.parse("1969-12-31T23:59:58.000000001Z"), status.lastModified());
        FileTime ctime = (FileTime) Files.getAttribute(file, "unix:ctime");
        assertEquals(ctime.toInstant(), Instant.ofEpochSecond(status.ctime, status.ctimeNsec));
    }

    /** The file system keeps 64 bits of seconds, and a listing must not end at such a file. */
    @Test
    void clampsATimeAsFileTimeDoes() throws Exception {
        Path file = Files.createTempFile(Path.of("/dev/shm"), "interop", "");
        try {
            long last = Instant.MAX.getEpochSecond();
            long first = Instant.MIN.getEpochSecond();
            for (long second : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, last - 1, last + 1, first, first - 1,
                first + 1}) {
                assertEquals(0, SystemNative.uTimensat(null, file.toString(), 0, 0, second, 0, 0));
                assertEquals(0, SystemNative.stat(file.toString(), status));
                assertEquals(second, Long.parseLong(Witness.stat("%Y", file)), "the file system keeps it");
                assertEquals(Files.getLastModifiedTime(file).toInstant(), status.lastModified(), "second " + second);
                assertEquals(FileTime.from(second, TimeUnit.SECONDS).toInstant(), status.lastModified());
                status.btime = second;
                status.btimeNsec = 0;
                status.flags |= StatusFlags.STATUS_HAS_BTIME;
                assertEquals(status.lastModified(), status.birthTime());
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void tellsTheTimeOfBirthWhereItIsKnown() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        assertEquals(0, SystemNative.stat(file.toString(), status));
        String birth = Witness.stat("%W", file);
        assertEquals(!"0".equals(birth), status.hasBirthTime());
        assertEquals(birth, Long.toString(status.btime));
        if (status.hasBirthTime()) {
            assertEquals(Instant.ofEpochSecond(status.btime, status.btimeNsec), status.birthTime());
            assertEquals(Witness.stat("%w", file).substring(20, 29), String.format("%09d", status.btimeNsec));
        }
        assertEquals(0, SystemNative.stat("/proc/self/status", status));
        assertEquals(0, status.btime);
        assertNull(status.birthTime());
    }

    @Test
    void followsSymbolicLinks() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "content");
        Path link = Files.createSymbolicLink(dir.resolve("link"), file);
        assertEquals(0, SystemNative.stat(link.toString(), status));
        assertEquals(7, status.size);
        assertTrue(status.isRegularFile());
    }

    @Test
    void findsAFileWhoseNameIsNotUtf8() throws Exception {
        Witness.shell(dir, "printf latin1 > \"$f\"");
        assertEquals(0, SystemNative.stat(Witness.latin1In(dir), status));
        assertEquals(6, status.size);
    }

    @Test
    void saysWhyItFailsAndLeavesTheStatusAlone() throws Exception {
        Files.createFile(dir.resolve("file"));
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        status.size = 42;
        status.mode = 43;
        assertEquals(-ErrorCode.ENOENT, SystemNative.stat(dir + "/none", status));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.stat(dir + "/file/x", status));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.stat(dir + "/file/", status));
        assertEquals(-ErrorCode.ELOOP, SystemNative.stat(dir + "/loop", status));
        assertEquals(42, status.size);
        assertEquals(43, status.mode);
    }
}
