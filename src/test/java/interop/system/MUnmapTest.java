package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MUnmapTest {
    @TempDir
    Path dir;

    @Test
    void closingTheHandleRemovesTheMapping() throws Exception {
        Path path = Files.writeString(dir.toRealPath().resolve("file"), "content");
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY)) {
            SafeMemoryMappedViewHandle view =
                    SystemNative.mMap(7, MemoryProtection.PROT_READ, MapFlags.MAP_SHARED, file, 0);
            assertEquals(1, Witness.timesMapped(path));
            view.close();
            assertEquals(0, Witness.timesMapped(path));
            view.close();
        }
    }

    @Test
    void saysWhyItFailsAndRemovesNothing() throws Exception {
        Path path = Files.writeString(dir.toRealPath().resolve("file"), "content");
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY);
                SafeMemoryMappedViewHandle view =
                        SystemNative.mMap(7, MemoryProtection.PROT_READ, MapFlags.MAP_SHARED, file, 0)) {
            long address = Witness.number(view);
            assertEquals(-ErrorCode.EINVAL, SystemNative.mUnmap(address, 0));
            assertEquals(-ErrorCode.EINVAL, SystemNative.mUnmap(address, -1));
            assertEquals(-ErrorCode.EINVAL, SystemNative.mUnmap(address + 1, 1));
            assertEquals(1, Witness.timesMapped(path));
        }
    }
}
