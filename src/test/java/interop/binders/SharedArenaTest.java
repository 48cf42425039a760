package interop.binders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In an image that was compiled ahead of time there may be no shared arenas, and an Error says so. */
@Tag("each-jdk")
class SharedArenaTest {
    @TempDir
    Path folder;

    /** A JDK whose class has no method that makes one: what is left of it is an Error. */
    @Test
    void directBuffersCrossWhereThereAreNoSharedArenas() throws IOException {
        assumeTrue(Runtime.version().feature() >= 22, "JDK 17 has no arenas");
        Path patched = folder.resolve("java/lang/foreign/Arena.class");
        Files.createDirectories(patched.getParent());
        try (InputStream in = Object.class.getResourceAsStream("/java/lang/foreign/Arena.class")) {
            String whole = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            String without = whole.replace("createShared", "createNoneEr");
            assertNotEquals(whole, without);
            Files.write(patched, without.getBytes(StandardCharsets.ISO_8859_1));
        }
        Path file = Files.writeString(folder.resolve("file"), "content");
        assertEquals("NoSuchMethodError 4 3\n", new ChildJvm(Reads.class, file.toString())
                .option("--patch-module").option("java.base=" + folder).run());
    }

    static final class Reads {
        public static void main(String[] arguments) throws Exception {
            String error = null;
            try {
                Class.forName("java.lang.foreign.Arena").getMethod("ofShared").invoke(null);
            } catch (java.lang.reflect.InvocationTargetException e) {
                error = e.getCause().getClass().getSimpleName();
            }
            ByteBuffer four = ByteBuffer.allocateDirect(4);
            try (SafeFileHandle file = SystemNative.open(arguments[0], OpenFlags.O_RDONLY, 0)) {
                int first = SystemNative.read(file, four);
                System.out.println(error + " " + first + " " + SystemNative.read(file, four.clear()));
            }
        }
    }
}
