package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetWindowSizeTest {
    @TempDir
    Path dir;

    @Test
    void sttySeesWhatWasSet() throws Exception {
        assertEquals("51 133", GetWindowSizeTest.inTerminal("true", InTerminal.class, "stty size"));
    }

    @Test
    void saysWhyItFails() throws Exception {
        WindowSize size = new WindowSize();
        try (SafeFileHandle file = Witness.open(dir, OpenFlags.O_RDONLY)) {
            assertEquals(-ErrorCode.ENOTTY, SystemNative.setWindowSize(file, size));
            for (int bad : new int[] {-1, 65536, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                size.rows = bad;
                assertEquals(-ErrorCode.EINVAL, SystemNative.setWindowSize(file, size));
                size.rows = 0;
                size.pixelHeight = bad;
                assertEquals(-ErrorCode.EINVAL, SystemNative.setWindowSize(file, size));
                size.pixelHeight = 0;
            }
        }
    }

    static final class InTerminal {
        public static void main(String[] arguments) throws Exception {
            WindowSize size = new WindowSize();
            size.rows = 51;
            size.columns = 133;
            ErrorCode.check(SystemNative.setWindowSize(new SafeFileHandle(1, false), size), "setWindowSize");
        }
    }
}
