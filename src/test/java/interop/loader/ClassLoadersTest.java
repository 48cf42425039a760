package interop.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import interop.ErrorCode;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library in several class loaders of one JVM, as in an application server, though the JVM lends it to one. */
@Tag("each-jdk")
class ClassLoadersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jni", "jna", "ffm"})
    void eachOfThreeCalls(String binder) throws IOException {
        assumeTrue(!binder.equals("ffm") || Runtime.version().feature() >= 22, "FFM needs JDK 22");
        String said = new ChildJvm(Loaders.class, "3").property("interop.binder", binder)
                .property("interop.cache", folder).run();
        List<String> lines = said.lines().toList();
        assertEquals(3, lines.size(), said);
        for (String line : lines) {
            assertTrue(line.matches("binder " + binder + ", pid (\\d+) of \\1, origin "
                    + Pattern.quote(folder + File.separator) + ".*"), said);
        }
    }

    /** By the table alone: JNA and java.lang.foreign keep what they have bound. */
    @Test
    void oneThatIsNoLongerUsedIsCollectedThoughItsThreadLivesOn() throws IOException {
        String said = new ChildJvm(Dropped.class).property("interop.binder", "jni").property("interop.cache", folder)
                .run();
        assertEquals("mkdir " + -ErrorCode.EEXIST + "\ncollected\n", said);
    }

    /** Calls with a text, for which memory is kept, through a loader that is then dropped. */
    static final class Dropped {
        public static void main(String[] arguments) throws Exception {
            WeakReference<ClassLoader> dropped = new WeakReference<>(call());
            for (int i = 0; i < 100 && dropped.get() != null; i++) {
                System.gc();
                Thread.sleep(20);
            }
            System.out.println(dropped.get() == null ? "collected" : "kept");
        }

        private static ClassLoader call() throws Exception {
            ClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
            Class<?> caller = loader.loadClass(Caller.class.getName());
            System.out.println("mkdir " + caller.getMethod("result", String.class).invoke(null, "mkdir"));
            return loader;
        }
    }

    private static URL[] classPath() throws IOException {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Path.of(entry).toUri().toURL());
        }
        return path.toArray(URL[]::new);
    }

    /** Calls through as many loaders as its argument says, each with the library's classes to itself. */
    static final class Loaders {
        public static void main(String[] arguments) throws Exception {
            URL[] path = classPath();
            List<ClassLoader> alive = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
                URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
                alive.add(loader);
                Class<?> caller = loader.loadClass(Caller.class.getName());
                StringBuilder line = new StringBuilder();
                for (String call : List.of("binder", "pid", "origin")) {
                    line.append(line.isEmpty() ? "" : ", ").append(call).append(' ')
                            .append(caller.getMethod("result", String.class).invoke(null, call));
                }
                System.out.println(line);
            }
            if (alive.stream().distinct().count() != alive.size()) {
                throw new AssertionError(alive);
            }
        }
    }
}
