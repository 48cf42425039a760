package interop.deployment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A program in a module, that calls the system, and the C library, for which there is no table. */
final class Program {
    static final String MAIN = "program.Main";

    private static final Map<String, String> SOURCES = Map.of("module-info.java", """
            module program {
                requires interop;
            }
            """, "program/LibC.java", """
            package program;

            @interop.NativeLibrary(value = "c", systemNames = {"libc.so.6", "libc.so", "libSystem.dylib"})
            public final class LibC extends LibCImports {
                static String binder() {
                    return library().binderName();
                }
            }
            """, "program/StrLen.java", """
            package program;

            interface StrLen {
                @interop.LibraryImport("strlen")
                long strlen(@interop.Utf8 String text);
            }
            """, "program/Main.java", """
            package program;

            import interop.system.SystemNative;

            public class Main {
                public static void main(String[] arguments) {
                    try {
                        System.out.println("pid " + ProcessHandle.current().pid() + " of " + SystemNative.getPid()
                                + " by " + SystemNative.binder() + " of " + SystemNative.origin());
                    } catch (UnsatisfiedLinkError e) {
                        System.out.println(e.getMessage());
                    }
                    try {
                        System.out.println("strlen " + LibC.strlen("four") + " by " + LibC.binder());
                    } catch (UnsatisfiedLinkError e) {
                        System.out.println(e.getMessage());
                    }
                }
            }
            """);

    private Program() {
    }

    /** Compiles it to a folder in a folder, which it returns, with the jar on these paths. */
    static Path compile(Path work, String... paths) throws IOException {
        Path classes = work.resolve("program");
        List<Object> arguments = new ArrayList<>(List.of("--release", "17", "-d", classes));
        for (String path : paths) {
            arguments.addAll(List.of(path, Deployment.jar()));
        }
        for (Map.Entry<String, String> source : SOURCES.entrySet()) {
            Path file = work.resolve("sources").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()));
        }
        Command.run(Deployment.jdks().get(0), "javac", arguments.toArray());
        return classes;
    }

    /**
     * That it said what it must.
     *
     * @param origin is in what it says of the loaded file
     * @param own is in what it says of the library without a table
     */
    static void assertWorks(String origin, String said, String own) {
        assertTrue(said.matches("pid (\\d+) of \\1 by jni of .*" + Pattern.quote(origin) + ".*\\R.*"
                + Pattern.quote(own) + ".*\\R"), said);
    }

    /** What it says of the library without a table where java.lang.foreign is not there. */
    static String byDefault(Path jdk, String without) throws IOException {
        return hasForeign(jdk) ? "strlen 4 by ffm" : without;
    }

    static boolean hasForeign(Path home) throws IOException {
        return !Files.readString(home.resolve("release")).matches("(?s).*JAVA_VERSION=\"(1[0-9]|2[01])[.\"].*");
    }
}
