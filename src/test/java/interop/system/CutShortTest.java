package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A caller's direct buffer may be of a file that somebody cuts short. Where the kernel finds that a part is gone it
 * says so; where C did, the JVM would end.
 */
class CutShortTest {
    private static final int SIZE = 1 << 18;

    /** What hands a caller's buffer to the kernel as it is. An import whose C code reads or writes it is internal. */
    private static final Set<String> KERNEL_ONLY = Set.of("fGetXAttr", "fSetXAttr",
            "getCryptographicallySecureRandomBytes", "getXAttr", "lGetXAttr", "lSetXAttr", "pRead", "pReadV", "pWrite",
            "pWriteV", "read", "readFromNonblocking", "readV", "setXAttr", "write", "writeToNonblocking", "writeV");

    @TempDir
    Path dir;

    @Test
    void onlyTheKernelTouchesACallersBuffer() {
        Set<String> found = new TreeSet<>();
        for (Method method : SystemNativeImports.class.getDeclaredMethods()) {
            List<Class<?>> types = List.of(method.getParameterTypes());
            if (Modifier.isPublic(method.getModifiers())
                    && (types.contains(ByteBuffer.class) || types.contains(ByteBuffer[].class))) {
                found.add(method.getName());
            }
        }
        assertEquals(new TreeSet<>(KERNEL_ONLY), found);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file that is mapped is not cut short there")
    void whatIsGoneIsAnErrorOrATransferOfLess() throws Exception {
        Path path = Files.write(dir.resolve("file"), new byte[SIZE]);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                SafeFileHandle other = Witness.open(Files.write(dir.resolve("other"), new byte[SIZE]),
                        OpenFlags.O_RDWR)) {
            ByteBuffer buffer = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
            channel.truncate(1);
            check(SystemNative.pRead(other, buffer.clear(), 0));
            check(SystemNative.pWrite(other, buffer.clear(), 0));
            check(SystemNative.pReadV(other, new ByteBuffer[] {buffer.clear()}, 0));
            check(SystemNative.pWriteV(other, new ByteBuffer[] {buffer.clear()}, 0));
            check(SystemNative.read(other, buffer.clear()));
            check(SystemNative.write(other, buffer.clear()));
            check(SystemNative.fSetXAttr(other, "user.name", buffer.clear(), 0));
            check(SystemNative.fGetXAttr(other, "user.name", buffer.clear()));
            check(SystemNative.getCryptographicallySecureRandomBytes(buffer.clear()));
        }
    }

    /** On JDK 17 an error that Java meets there comes later, and may come where a handle is just being let go. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file that is mapped is not cut short there")
    void javaDoesNotTouchWhatIsGone() throws Exception {
        Path path = Files.write(dir.resolve("file"), new byte[SIZE]);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                SafeFileHandle other = Witness.open(Files.write(dir.resolve("other"), new byte[SIZE]),
                        OpenFlags.O_RDWR)) {
            ByteBuffer buffer = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
            channel.truncate(0);
            for (int i = 0; i < 5000; i++) {
                assertEquals(-ErrorCode.EFAULT, SystemNative.pRead(other, buffer, 0));
                assertEquals(-ErrorCode.EFAULT, SystemNative.pWriteV(other, new ByteBuffer[] {buffer}, 0));
            }
        }
    }

    private static void check(long result) {
        assertTrue(result < SIZE, () -> "transferred " + result);
        assertTrue(result >= 0 || ErrorCode.name((int) -result) != null, () -> "result " + result);
    }
}
