package interop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A module with imports, where the JVM denies native access: the option in the message is what it takes. */
@Tag("deployment")
@EnabledOnOs(OS.LINUX)
class NativeAccessTest {
    private static final Pattern OPTION = Pattern.compile("--enable-native-access=(\\S+?)(\\. |$)");

    @TempDir
    static Path folder;
    private static Path java;
    private static String modulePath;

    @BeforeAll
    static void compile() throws Exception {
        for (Path jdk : Deployment.jdks()) {
            String release = Files.readString(jdk.resolve("release"));
            java = release.matches("(?s).*JAVA_VERSION=\"(2[4-9]|[3-9][0-9]).*") ? jdk.resolve("bin/java") : java;
        }
        assumeTrue(java != null, "no JDK here denies native access: it takes 24 or later");
        Path sources = folder.resolve("sources");
        write(sources.resolve("module-info.java"), "module consumer { requires interop; }");
        write(sources.resolve("consumer/LibC.java"), """
                package consumer;

                @interop.NativeLibrary(value = "sample", systemNames = "libc.so.6")
                public final class LibC extends LibCImports {
                    public static void main(String[] arguments) {
                        try {
                            System.out.println(arguments[0].equals("own") ? abs(-7)
                                    : interop.system.SystemNative.getPageSize() > 0 ? 7 : 0);
                        } catch (UnsatisfiedLinkError e) {
                            System.out.println(e.getMessage());
                        }
                    }
                }
                """);
        write(sources.resolve("consumer/Abs.java"), """
                package consumer;

                interface Abs {
                    @interop.LibraryImport("abs")
                    int abs(int number);
                }
                """);
        String needed = Deployment.jar() + File.pathSeparator + Deployment.jna();
        Path classes = folder.resolve("classes");
        int status = ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, "-d", classes.toString(),
                "-p", needed, "--processor-path", needed, sources.resolve("module-info.java").toString(),
                sources.resolve("consumer/LibC.java").toString(), sources.resolve("consumer/Abs.java").toString());
        assertEquals(0, status);
        modulePath = needed + File.pathSeparator + classes;
    }

    @Test
    void ofThisModuleForItsOwnLibrary() throws Exception {
        assertLeadsTo("interop", "system", "jni");
        assertLeadsTo("interop", "system", "ffm");
        assertLeadsTo("interop com.sun.jna", "system", "jna");
    }

    @Test
    void ofBothForTheLibraryOfAConsumer() throws Exception {
        assertLeadsTo("consumer,interop", "own", "");
        assertLeadsTo("consumer com.sun.jna", "own", "jna");
    }

    @Test
    void ofThisModuleWhereTheConsumerHasIt() throws Exception {
        assertLeadsTo("interop", "own", "ffm", "--enable-native-access=consumer");
    }

    /** Following one message after the other ends in a call that works. */
    private static void assertLeadsTo(String advised, String library, String binder, String... given) throws Exception {
        List<String> options = new ArrayList<>(List.of(given));
        List<String> found = new ArrayList<>();
        String said = run(options, library, binder);
        for (Matcher option = OPTION.matcher(said); option.find(); option = OPTION.matcher(said)) {
            assertTrue(found.size() < 3, said);
            found.add(option.group(1));
            options.add("--enable-native-access=" + option.group(1));
            said = run(options, library, binder);
        }
        assertEquals(advised + ": 7", String.join(" ", found) + ": " + said);
    }

    private static String run(List<String> options, String library, String binder) throws Exception {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1",
                "--illegal-native-access=deny", "-p", modulePath, "--add-modules", "com.sun.jna",
                "-Dinterop.binder=" + binder, "-Dinterop.cache=" + folder.resolve("cache")));
        command.addAll(options);
        command.addAll(List.of("-m", "consumer/consumer.LibC", library));
        return Command.run(folder, command).said().strip();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
