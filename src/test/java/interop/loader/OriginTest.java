package interop.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ChildJvm;
import interop.marshalling.Library;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The path of a library's file and where it comes from, each for itself. */
class OriginTest {
    @TempDir
    Path folder;

    @Test
    void bothMakeTheWhole() {
        assertEquals(SystemNative.origin(), SystemNative.originPath() + " (" + SystemNative.originSource() + ")");
        assertTrue(Files.isRegularFile(Path.of(SystemNative.originPath())), SystemNative.originPath());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thePathIsThatOfTheFileThatIsMapped() throws IOException {
        String path = Path.of(SystemNative.originPath()).toRealPath().toString();
        assertTrue(Files.readString(Path.of("/proc/self/maps")).contains(" " + path + "\n"), path);
    }

    @Test
    void aPathMayLookLikeASource() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("a (copied from the jar) (b)"));
        Path file = Files.copy(Path.of(SystemNative.originPath()), odd.resolve(System.mapLibraryName("SystemNative")));
        assertEquals(file + "\nfrom the property interop.library.path\n",
                new ChildJvm(Both.class).property("interop.library.path", odd).run());
    }

    @Test
    void aCheckingJvmFindsNothingWrongWithTheLoading() throws IOException {
        Copied.assertWorks(new ChildJvm(Caller.class, "pid").property("interop.binder", "jni")
                .option("-Xcheck:jni"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLibraryOfTheSystemHasItsName() throws IOException {
        assertEquals("libc.so.6\nfound by the system\n", new ChildJvm(Both.class, "libc.so.6")
                .property("interop.binder", null).run());
    }

    /** Tells both, of System.Native or of a library of the system. */
    static final class Both {
        public static void main(String[] names) {
            if (names.length == 0) {
                System.out.println(SystemNative.originPath() + "\n" + SystemNative.originSource());
            } else {
                Library library = LibraryLoaderTest.SystemLibraryImports.library("sample", names);
                System.out.println(library.originPath() + "\n" + library.originSource());
            }
        }
    }
}
