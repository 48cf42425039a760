package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FcntlAddSealsTest {
    private static final int SEALED = MemfdFlags.MFD_CLOEXEC | MemfdFlags.MFD_ALLOW_SEALING;
    private static final int READ_WRITE = MemoryProtection.PROT_READ | MemoryProtection.PROT_WRITE;

    @TempDir
    Path dir;

    @Test
    void otherProcessesCannotChangeIt() throws Exception {
        try (SafeFileHandle memory = SystemNative.memfdCreate("sealed", SEALED)) {
            SystemNative.write(memory, "hello".getBytes(), 0, 5);
            Path shown = Path.of(FcntlWitness.shown(memory));
            assertEquals("wrote", change(shown));
            assertEquals(0, SystemNative.fcntlAddSeals(memory, Seals.F_SEAL_WRITE | Seals.F_SEAL_GROW));
            assertEquals("refused", change(shown));
            assertEquals("jello", Witness.run("cat", shown.toString()));
        }
    }

    private static String change(Path file) throws Exception {
        return Witness.run("sh", "-c", "printf j 2> /dev/null 1<> \"$0\" && echo wrote || echo refused",
                file.toString());
    }

    @Test
    void eachSealRefusesOneThing() throws Exception {
        try (SafeFileHandle memory = SystemNative.memfdCreate("sealed", SEALED)) {
            assertEquals(0, SystemNative.fTruncate(memory, 10));
            assertEquals(0, SystemNative.fcntlAddSeals(memory, Seals.F_SEAL_SHRINK));
            assertEquals(-ErrorCode.EPERM, SystemNative.fTruncate(memory, 9));
            assertEquals(0, SystemNative.fTruncate(memory, 11));
            assertEquals(0, SystemNative.fcntlAddSeals(memory, Seals.F_SEAL_GROW));
            assertEquals(-ErrorCode.EPERM, SystemNative.fTruncate(memory, 12));
            try (SafeMemoryMappedViewHandle view = SystemNative.mMap(11, READ_WRITE, MapFlags.MAP_SHARED, memory, 0)) {
                assertEquals(-ErrorCode.EBUSY, SystemNative.fcntlAddSeals(memory, Seals.F_SEAL_WRITE));
                view.putByte(0, (byte) 1);
            }
            assertEquals(0, SystemNative.fcntlAddSeals(memory, Seals.F_SEAL_SEAL));
            assertEquals(-ErrorCode.EPERM, SystemNative.fcntlAddSeals(memory, Seals.F_SEAL_WRITE));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeFileHandle memory = SystemNative.memfdCreate("sealed", SEALED);
                SafeFileHandle readOnly = Witness.open(Path.of(FcntlWitness.shown(memory)), OpenFlags.O_RDONLY);
                SafeFileHandle file = Witness.open(Files.createFile(dir.resolve("file")), OpenFlags.O_RDWR)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.fcntlAddSeals(memory, 0x400));
            assertEquals(-ErrorCode.EINVAL, SystemNative.fcntlAddSeals(memory, -1));
            assertEquals(-ErrorCode.EPERM, SystemNative.fcntlAddSeals(readOnly, Seals.F_SEAL_GROW));
            assertEquals(0, SystemNative.fcntlGetSeals(memory));
            // A file of a tmpfs has seals, too, but takes no more.
            int result = SystemNative.fcntlAddSeals(file, Seals.F_SEAL_GROW);
            assertEquals(SystemNative.fcntlGetSeals(file) < 0 ? -ErrorCode.EINVAL : -ErrorCode.EPERM, result);
        }
        assertEquals(-ErrorCode.EBADF, SystemNative.fcntlAddSeals(new SafeFileHandle(-1, false), 0));
    }
}
