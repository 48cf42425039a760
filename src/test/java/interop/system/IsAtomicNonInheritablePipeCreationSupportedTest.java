package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IsAtomicNonInheritablePipeCreationSupportedTest {
    @Test
    void saysSoWhereTheKernelHasTheCall() {
        // Linux, which has had pipe2(2) for longer than any JVM of today runs on.
        int expected = Files.exists(Path.of("/proc/self/fdinfo")) ? 1 : 0;
        assertEquals(expected, SystemNative.isAtomicNonInheritablePipeCreationSupported());
    }
}
