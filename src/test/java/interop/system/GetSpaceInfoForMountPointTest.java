package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetSpaceInfoForMountPointTest {
    /** What other processes may write or remove meanwhile. */
    private static final long SOME = 1L << 32;

    @TempDir
    Path dir;

    @Test
    void saysWhatDfAndTheJdkSay() throws Exception {
        SpaceInfo info = new SpaceInfo();
        assertEquals(0, SystemNative.getSpaceInfoForMountPoint(dir.toString(), info));
        FileStore store = Files.getFileStore(dir);
        assertEquals(store.getTotalSpace(), info.total);
        assertEquals(store.getUnallocatedSpace(), info.free, SOME);
        assertEquals(store.getUsableSpace(), info.available, SOME);
        String[] df = Witness.run("df", "-B1", "--output=size,avail", dir.toString()).split("\n")[1].trim().split(" +");
        assertEquals(Long.parseLong(df[0]), info.total);
        assertEquals(Long.parseLong(df[1]), info.available, SOME);
    }

    @Test
    void nothingIsLeftOfAFullDisk() throws Exception {
        Witness.assumeSuperuser();
        Witness.shell(dir, "mkdir small && mount -t tmpfs -o size=64k small small");
        SpaceInfo info = new SpaceInfo();
        try {
            assertEquals(0, SystemNative.getSpaceInfoForMountPoint(dir + "/small", info));
            assertEquals(65536, info.total);
            assertEquals(65536, info.free);
            Witness.shell(dir, "head -c 61440 /dev/zero > small/file");
            assertEquals(0, SystemNative.getSpaceInfoForMountPoint(dir + "/small/file", info));
            assertEquals(4096, info.available);
            Witness.shell(dir, "cat /dev/zero > small/file 2> /dev/null || true");
            assertEquals(0, SystemNative.getSpaceInfoForMountPoint(dir + "/small", info));
            assertEquals(0, info.available);
            assertEquals(65536, info.total);
        } finally {
            Witness.shell(dir, "umount small");
        }
    }

    @Test
    void whatTakesNoRoomHasNone() throws Exception {
        SpaceInfo info = new SpaceInfo();
        assertEquals(0, SystemNative.getSpaceInfoForMountPoint("/proc", info));
        assertTrue(info.total == 0 && info.free == 0 && info.available == 0);
    }

    @Test
    void saysWhyItFails() throws Exception {
        SpaceInfo info = new SpaceInfo();
        info.total = 7;
        Witness.shell(dir, "ln -s loop loop && touch file");
        assertEquals(-ErrorCode.ENOENT, SystemNative.getSpaceInfoForMountPoint(dir + "/missing", info));
        assertEquals(-ErrorCode.ELOOP, SystemNative.getSpaceInfoForMountPoint(dir + "/loop", info));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.getSpaceInfoForMountPoint(dir + "/file/x", info));
        assertEquals(7, info.total);
    }
}
