package interop.loader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ChildJvm;
import interop.consumer.Consumer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar with the classes alone, and one with the natives beside it, as they are released. */
class NativesJarTest {
    private static final String RUNTIMES = "runtimes";

    @TempDir
    static Path jars;
    private static Path classes;
    private static Path natives;
    private static List<String> others;

    @TempDir
    Path folder;

    @BeforeAll
    static void pack() throws IOException {
        Path own = null;
        Path built = null;
        others = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            boolean hasClasses = Files.exists(Path.of(entry, "module-info.class"));
            boolean hasNatives = Files.exists(Path.of(entry, RUNTIMES, LibraryLoader.platform()));
            own = hasClasses ? Path.of(entry) : own;
            built = hasNatives ? Path.of(entry) : built;
            if (!hasClasses && !hasNatives) {
                others.add(entry);
            }
        }
        classes = pack("lib/interop-1.jar", own, false, null);
        natives = pack("lib/interop-1-natives.jar", built, true, "interop.runtimes.test");
    }

    @Test
    void onTheClassPath() throws IOException {
        assertWorks(child().classPath(path(List.of(classes.toString(), natives.toString()), others)));
    }

    @Test
    void besideTheModulePath() throws IOException {
        assertWorks(asModule(classes).classPath(path(others, List.of(natives.toString()))));
    }

    @Test
    void onTheModulePath() throws IOException {
        assertWorks(asModule(classes, natives).classPath(path(others, List.of())));
    }

    @Test
    void inAFolderOfTheModulePath() throws IOException {
        assertWorks(asModule(classes.getParent()).classPath(path(others, List.of())));
    }

    @Test
    void nowhere() throws IOException {
        String said = asModule(classes).classPath(path(others, List.of())).run();
        assertTrue(said.contains("has no native file for " + LibraryLoader.platform()), said);
        assertTrue(said.contains("Add the jar with the natives for " + LibraryLoader.platform()), said);
    }

    /** Whoever starts a program in a folder does not mean to run what lies there. */
    @Test
    void aJarInTheCurrentFolderIsNotLookedInto() throws Exception {
        Path folderOfOthers = Files.createDirectory(folder.resolve("current"));
        Files.copy(natives, folderOfOthers.resolve("planted.jar"));
        Files.writeString(folderOfOthers.resolve("junk.jar"), "junk");
        String said = child().by("sh", "-c", "cd \"$0\" && exec \"$@\"", folderOfOthers.toString())
                .classPath(path(List.of(classes.toString()), others)).run();
        assertTrue(said.contains("has no native file for " + LibraryLoader.platform()), said);
    }

    /** The JVM itself takes such a folder for one module, and looks at no jar in it. */
    @Test
    void aJarInTheFolderOfAModuleIsNotLookedInto() throws Exception {
        Path module = folder.resolve("module");
        try (JarFile jar = new JarFile(classes.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                Path file = module.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        Files.copy(natives, module.resolve("planted.jar"));
        Files.writeString(module.resolve("junk.jar"), "junk");
        String said = asModule(module).classPath(path(others, List.of())).run();
        assertTrue(said.contains("has no native file for " + LibraryLoader.platform()), said);
    }

    private ChildJvm child() {
        return new ChildJvm(Consumer.class).property("interop.cache", folder.resolve("cache"));
    }

    private ChildJvm asModule(Path... path) {
        List<String> entries = Stream.of(path).map(Path::toString).collect(Collectors.toList());
        others.stream().filter(o -> o.contains("jna-jpms")).forEach(entries::add);
        ChildJvm child = child().option("--module-path=" + String.join(File.pathSeparator, entries))
                .option("--add-modules=interop,com.sun.jna");
        return Runtime.version().feature() < 22 ? child
                : child.option("--enable-native-access=interop,com.sun.jna,ALL-UNNAMED");
    }

    private void assertWorks(ChildJvm child) throws IOException {
        String said = child.run();
        assertTrue(said.matches("(?s)origin " + folder.resolve("cache") + ".* \\(copied from the jar\\)\n"
                + "pid (\\d+) of \\1\n"), said);
    }

    private static String path(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path pack(String name, Path from, boolean ofNatives, String module) throws IOException {
        Path jar = jars.resolve(name);
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (module != null) {
            manifest.getMainAttributes().putValue("Automatic-Module-Name", module);
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(from)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path entry = from.relativize(file);
                if (entry.startsWith(RUNTIMES) == ofNatives) {
                    out.putNextEntry(new JarEntry(entry.toString().replace(File.separatorChar, '/')));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
        return jar;
    }
}
