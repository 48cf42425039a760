package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatFsTest {
    @TempDir
    Path dir;

    @Test
    void saysWhatStatSays() throws Exception {
        FileSystemStatus status = new FileSystemStatus();
        for (String path : List.of("/", "/proc", "/dev", dir.toString())) {
            assertEquals(0, SystemNative.statFs(path, status));
            // stat(1) prints the two halves of the id the other way round.
            assertEquals(Witness.run("stat", "-f", "-c", "%t %s %S %b %c %l %i", path), String.format(
                    "%x %d %d %d %s %d %x", status.type, status.bsize, status.frsize, status.blocks,
                    Long.toUnsignedString(status.files), status.namemax, Long.rotateLeft(status.fsid, 32)), path);
        }
    }

    @Test
    void knowsProcByItsNumber() throws Exception {
        FileSystemStatus status = new FileSystemStatus();
        assertEquals(0, SystemNative.statFs("/proc/self/status", status));
        assertEquals(0x9FA0, status.type);
        assertEquals(0, status.blocks);
    }

    @Test
    void countsWhatTheJdkCounts() throws Exception {
        FileSystemStatus status = new FileSystemStatus();
        assertEquals(0, SystemNative.statFs(dir.toString(), status));
        assertEquals(Files.getFileStore(dir).getTotalSpace(), status.blocks * status.frsize);
        assertEquals(Files.getFileStore(dir).isReadOnly(), status.isReadOnly());
        assertTrue(status.bavail <= status.bfree && status.bfree <= status.blocks);
        assertTrue(status.ffree <= status.files);
    }

    @Test
    void tellsHowItIsMounted() throws Exception {
        Witness.assumeSuperuser();
        Path mounted = Files.createDirectory(dir.resolve("mounted"));
        FileSystemStatus status = new FileSystemStatus();
        int seen = FileSystemFlags.ST_RDONLY | FileSystemFlags.ST_NOSUID | FileSystemFlags.ST_NODEV
                | FileSystemFlags.ST_NOEXEC | FileSystemFlags.ST_SYNCHRONOUS | FileSystemFlags.ST_NOATIME
                | FileSystemFlags.ST_NODIRATIME | FileSystemFlags.ST_RELATIME;
        Witness.shell(dir, "mount -t tmpfs -o size=64k,nosuid,noexec,nodiratime name mounted");
        try {
            assertEquals(0, SystemNative.statFs(mounted.toString(), status));
            assertEquals(FileSystemFlags.ST_NOSUID | FileSystemFlags.ST_NOEXEC | FileSystemFlags.ST_NODIRATIME
                    | FileSystemFlags.ST_RELATIME, status.flags & seen);
            Witness.shell(dir, "mount -o remount,ro,nodev,sync,noatime,suid,exec,diratime mounted");
            assertEquals(0, SystemNative.statFs(mounted.toString(), status));
            assertEquals(FileSystemFlags.ST_RDONLY | FileSystemFlags.ST_NODEV | FileSystemFlags.ST_SYNCHRONOUS
                    | FileSystemFlags.ST_NOATIME, status.flags & seen);
            assertTrue(status.isReadOnly());
            assertEquals(65536, status.blocks * status.frsize);
        } finally {
            Witness.shell(dir, "umount mounted");
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        FileSystemStatus status = new FileSystemStatus();
        status.type = 7;
        Files.createFile(dir.resolve("file"));
        Witness.shell(dir, "ln -s loop loop && ln -s nowhere dangling");
        assertEquals(-ErrorCode.ENOENT, SystemNative.statFs(dir + "/missing", status));
        assertEquals(-ErrorCode.ENOENT, SystemNative.statFs(dir + "/dangling", status));
        assertEquals(-ErrorCode.ELOOP, SystemNative.statFs(dir + "/loop", status));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.statFs(dir + "/file/x", status));
        assertEquals(7, status.type);
    }

    @Test
    void aFolderThatMayNotBeEnteredHidesIt() throws Exception {
        Witness.assumeOrdinaryUser();
        Files.createDirectories(dir.resolve("closed/x"));
        Witness.shell(dir, "chmod 0 closed");
        try {
            assertEquals(-ErrorCode.EACCES, SystemNative.statFs(dir + "/closed/x", new FileSystemStatus()));
        } finally {
            Witness.shell(dir, "chmod 700 closed");
        }
    }

    @Test
    void takesPathsThatAreNotUtf8() throws Exception {
        Witness.shell(dir, "touch \"$f\"");
        assertEquals(0, SystemNative.statFs(Witness.latin1In(dir), new FileSystemStatus()));
    }
}
