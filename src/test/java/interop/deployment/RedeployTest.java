package interop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.CCompiler;
import interop.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An application that brings the jar, and a library of its own, is deployed and undeployed fifty times in one JVM: the
 * class loaders are unloaded, and with them go threads, mappings and what the application has left open.
 */
@Tag("deployment")
class RedeployTest {
    private static final Path BASE = Path.of(System.getProperty("project.basedir", ""));
    private static final int TIMES = 50;
    /** A thread that has released something waits a second for more. */
    private static final int TIMES_DROPPED = 3;
    /** Two libraries: one of those before may be there still, or two. */
    private static final int COPIES = 8;
    private static final Map<String, String> APPLICATION = Map.of("Application.java", """
            package app;

            import interop.system.*;
            import java.nio.ByteBuffer;

            public class Application {
                static SafeFileHandle kept;
                static SafeMapping keptToo;

                public static void start(String[] arguments) throws Exception {
                    String binder = arguments[1];
                    check(SystemNative.getPid(), (int) ProcessHandle.current().pid());
                    check(SystemNative.binder(), binder);
                    check(Own.twice(21), 42);
                    check(Own.binder(), binder);
                    SafeFileHandle file = SystemNative.open(arguments[0], OpenFlags.O_RDWR, 0);
                    check(SystemNative.read(file, ByteBuffer.allocateDirect(1)), 1);
                    if (arguments[2].equals("closed")) {
                        file.close();
                    } else {
                        kept = file;
                        keptToo = new SafeMapping(7);
                    }
                    if (arguments[2].equals("dropped")) {
                        kept = null;
                        keptToo = null;
                        file = null;
                        int before = Integer.getInteger("released", 0);
                        for (int i = 0; i < 500 && Integer.getInteger("released", 0) == before; i++) {
                            System.gc();
                            Thread.sleep(10);
                        }
                        check(Integer.getInteger("released"), before + 1);
                    }
                }

                private static void check(Object actual, Object expected) {
                    if (!actual.equals(expected)) {
                        throw new AssertionError(actual + " is not " + expected);
                    }
                }
            }
            """, "SafeMapping.java", """
            package app;

            /** A handle of the application's own. */
            final class SafeMapping extends interop.SafeHandle {
                SafeMapping(long number) {
                    super(number, handle -> {
                        System.setProperty("released", Integer.toString(Integer.getInteger("released", 0) + 1));
                        return 0;
                    });
                }
            }
            """, "Own.java", """
            package app;

            import interop.*;

            @NativeLibrary(value = "own", prefix = "Own_", table = true)
            public final class Own extends OwnImports {
                static String binder() {
                    return library().binderName();
                }
            }

            interface Twice {
                @LibraryImport("Own_Twice")
                int twice(int number);
            }
            """);

    @TempDir
    static Path folder;

    @BeforeAll
    static void compile() throws IOException {
        List<String> command = new ArrayList<>(List.of("-d", folder.resolve("application").toString(), "-cp",
                Deployment.jar().toString(), "--release", "17"));
        for (Map.Entry<String, String> source : APPLICATION.entrySet()) {
            command.add(Files.writeString(folder.resolve(source.getKey()), source.getValue()).toString());
        }
        Files.createDirectories(folder.resolve("application"));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)));
        Files.writeString(folder.resolve("own.h"), "#include <stdint.h>\n#include \"common/interop.h\"\n"
                + "INTEROP_EXPORT int32_t Own_Twice(int32_t number);\n");
        Files.writeString(folder.resolve("own.c"), "#include \"own.h\"\n"
                + "int32_t Own_Twice(int32_t number) { return 2 * number; }\n");
        Path table;
        try (Stream<Path> files = Files.walk(folder)) {
            table = files.filter(file -> file.endsWith("own_table.c")).findFirst().orElseThrow();
        }
        assertEquals("", CCompiler.run("-std=c11", "-shared", "-fPIC", "-o", folder.resolve("libown.so").toString(),
                "-I" + folder, "-I" + BASE.resolve("shims"), folder.resolve("own.c").toString(), table.toString()));
        Files.writeString(folder.resolve("data"), "data");
    }

    static List<Object[]> cases() {
        List<Object[]> cases = new ArrayList<>();
        for (Path jdk : Deployment.jdks()) {
            for (String state : List.of("closed", "kept", "dropped")) {
                cases.add(new Object[] {jdk, "jni", state});
            }
            if (!jdk.equals(Deployment.jdks().get(0))) {
                cases.add(new Object[] {jdk, "ffm", "closed"});
                cases.add(new Object[] {jdk, "ffm", "kept"});
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsLeft(Path jdk, String binder, String state) throws Exception {
        Path cache = folder.resolve("cache-" + jdk.getFileName() + binder + state);
        int times = state.equals("dropped") ? TIMES_DROPPED : TIMES;
        String said = deploy(times, jdk, binder, state, cache, "", File.pathSeparator + Deployment.jar());
        assertEquals(Redeployed.nothing() + "released " + (state.equals("closed") ? 0 : times) + "\n", said);
        try (Stream<Path> files = Files.walk(cache)) {
            List<Path> copies = files.filter(Files::isRegularFile).toList();
            assertTrue(copies.size() <= COPIES, () -> copies.toString());
        }
    }

    /** The server has the jar, and the application's own handles are nothing that it keeps. */
    @Test
    void nothingIsLeftOfAnApplicationWithoutTheJar() throws Exception {
        String said = deploy(TIMES, Deployment.jdks().get(0), "jni", "kept", folder.resolve("cache-shared"),
                File.pathSeparator + Deployment.jar(), "");
        assertTrue(said.startsWith("loaders 0\ndescriptors 0\n"), said);
        assertFalse(said.contains("libown.so"), said);
        assertTrue(said.endsWith("released " + TIMES + "\n"), said);
    }

    private static String deploy(int times, Path jdk, String binder, String state, Path cache,
            String serverPath, String path) throws IOException {
        ChildJvm child = new ChildJvm(Redeployed.class, Integer.toString(times), folder.resolve("application") + path,
                folder.resolve("data").toString(), binder, state).jdk(jdk)
                .classPath(System.getProperty("project.build.directory") + "/test-classes" + serverPath)
                .property("interop.binder", binder).property("interop.cache", cache)
                .property("interop.library.path", folder).option("-XX:+UseSerialGC").option("-Xmx64m");
        if (!jdk.equals(Deployment.jdks().get(0))) {
            child.option("--enable-native-access=ALL-UNNAMED");
        }
        return child.run();
    }
}
