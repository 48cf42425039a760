package interop.bench.mechanisms;

import java.nio.file.Path;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What every mechanism is given. Not final, so that no compiler folds it. */
@State(Scope.Thread)
public class Inputs {
    static final String ZERO = "/dev/zero";
    static final String NULL = "/dev/null";
    static final int LENGTH = 4096;

    /** No mode of Access: refused before the system is asked. */
    static final int BAD_MODE = 0x4000_0000;

    private static final Path DATA = Path.of(System.getProperty("bench.data"));

    int left = 1;
    int right = 2;
    int badName = -1;
    String text = "x".repeat(64);
    String nullDevice = NULL;
    String file = DATA.resolve("file").toString();
    String directory = DATA.resolve("flat").toString();
    String tree = DATA.resolve("tree").toString();
    byte[] bytes = new byte[LENGTH];

    /** What an import is called in C: the two differ by one character. */
    static String symbol(String method) {
        return "SystemNative_" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }

    /** The very file that ours loads, for the others. */
    static Path library() {
        return Path.of(System.getProperty("interop.library.path"), System.mapLibraryName("SystemNative"));
    }

    /** The hand-written JNI glue. */
    static Path glue() {
        return Path.of(System.getProperty("bench.native"), "lib", System.mapLibraryName("calls"));
    }
}
