package interop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program in modules, with a library of its own that has no table: as an image of jlink, and on the module path. */
@Tag("deployment")
class JlinkTest {
    private static final long MAY_ADD = 2 << 20;
    private static final String ADD_JNA = "add net.java.dev.jna:jna-jpms";

    @TempDir
    static Path work;
    private static Path program;

    @TempDir
    Path folder;

    static List<Path> jdks() {
        return Deployment.jdks();
    }

    /** With the generator on the module path for processors, of which there is no other. */
    @BeforeAll
    static void compile() throws IOException {
        program = Program.compile(work, "--module-path", "--processor-module-path");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void anImageHasWhatItNeedsAndNoMore(Path jdk) throws Exception {
        Path plain = folder.resolve("plain");
        Command.run(jdk, "jlink", "--add-modules", "java.base", "--output", plain);
        Path image = link(jdk, path(Deployment.jar(), Deployment.jna(), program));
        assertEquals(Set.of("interop", "java.base", "java.compiler", "program"), modules(image));
        long added = size(image) - size(plain);
        assertTrue(added <= MAY_ADD, "it adds " + added + " bytes");
        Program.assertWorks("copied from the jar", run(image), Program.byDefault(jdk, ADD_JNA));
    }

    /** And where the runtime has its own libraries, it can have ours, of which then no copy is needed. */
    @ParameterizedTest
    @MethodSource("jdks")
    void aJarOfNativesIsAModule(Path jdk) throws Exception {
        Path natives = Deployment.natives();
        String module = Command.run(jdk, "jar", "--describe-module", "--file", natives).split("[@ ]")[0];
        Path classes = Jars.withoutNatives(Deployment.jar(), folder.resolve("classes.jar"));
        Path image = link(jdk, path(classes, natives, program), "--add-modules", module);
        assertEquals(Set.of("interop", module, "java.base", "java.compiler", "program"), modules(image));
        Program.assertWorks("copied from the jar", run(image), Program.byDefault(jdk, ADD_JNA));
        Path libraries = image.resolve(File.separatorChar == '/' ? "lib" : "bin");
        Path file = Jars.extractNative(natives, libraries);
        Program.assertWorks(file.toRealPath() + " (from the Java runtime", run(image), Program.byDefault(jdk, ADD_JNA));
    }

    /** What is bound then is what is observable, and of JDKs without packaged modules not all can be linked. */
    @Test
    void itLinksWithItsServices() throws Exception {
        Path jdk = Deployment.jdks().get(0);
        Path image = link(jdk, path(jdk.resolve("jmods"), Deployment.jar(), program), "--bind-services",
                "--limit-modules", "program,jdk.compiler");
        assertTrue(modules(image).containsAll(Set.of("program", "jdk.compiler")));
        Program.assertWorks("copied from the jar", run(image), Program.byDefault(jdk, ADD_JNA));
    }

    @Test
    void jdepsFindsNoMoreModules() throws Exception {
        assertEquals("java.base,java.compiler", Command.run(Deployment.jdks().get(0), "jdeps",
                "--ignore-missing-deps", "--print-module-deps", Deployment.jar()).strip());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void itRunsWhereOnlyItsModulesAre(Path jdk) throws Exception {
        Program.assertWorks("copied from the jar", run(jdk, "--module-path", path(Deployment.jar(), program),
                "--limit-modules", "program"), Program.byDefault(jdk, ADD_JNA));
    }

    /** Nothing requires it, so the JVM leaves it out. */
    @ParameterizedTest
    @MethodSource("jdks")
    void jnaIsUsedWhereItIs(Path jdk) throws Exception {
        Path jar = Deployment.jar();
        Path jna = Deployment.jna();
        String path = path(jar, jna, program);
        Program.assertWorks("copied from the jar", run(jdk, "--module-path", path),
                Program.byDefault(jdk, "or to the module path with --add-modules com.sun.jna"));
        Program.assertWorks("copied from the jar", run(jdk, "--module-path", path, "--add-modules", "com.sun.jna"),
                Program.byDefault(jdk, "strlen 4 by jna"));
        Program.assertWorks("copied from the jar", run(jdk, "--module-path", path(jar, program), "--class-path", jna),
                Program.byDefault(jdk, "strlen 4 by jna"));
    }

    private Path link(Path jdk, String path, String... more) throws IOException {
        Path image = folder.resolve("image");
        List<String> arguments = new ArrayList<>(List.of("--module-path", path, "--add-modules", "program",
                "--output", image.toString()));
        arguments.addAll(List.of(more));
        Command.run(jdk, "jlink", arguments.toArray());
        return image;
    }

    private String run(Path home, Object... options) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of(options));
        arguments.add("-Dinterop.cache=" + folder.resolve("cache"));
        if (Program.hasForeign(home)) {
            arguments.add("--enable-native-access=interop,program");
        }
        arguments.addAll(List.of("--module", "program/" + Program.MAIN));
        return Command.run(home, "java", arguments.toArray());
    }

    private static String path(Path... entries) {
        return Stream.of(entries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Set<String> modules(Path image) throws IOException {
        return Command.run(image, "java", "--list-modules").lines().map(line -> line.split("@")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
