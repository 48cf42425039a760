package interop.bench.startup;

import interop.bench.JavaHome;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder in which a measurement builds what it measures, and the tools for that. */
final class Workspace {
    /** The property that names the root of this project. */
    static final String BASEDIR = "project.basedir";

    private final Path folder;

    /** An empty one. */
    Workspace(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        delete(this.folder);
        Files.createDirectories(this.folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    static Path project(String path) {
        return Path.of(System.getProperty(BASEDIR, "")).toAbsolutePath().resolve(path);
    }

    /** How often each program is run, by the word that the build is given. */
    static int rounds(String scale) {
        switch (scale) {
            case "smoke":
                return 1;
            case "short":
                return 10;
            case "full":
                return 30;
            default:
                throw new IllegalArgumentException(scale + " is no scale: write smoke, short or full");
        }
    }

    /** Copies the jars of this JVM's class path with these names, less the version; returns their paths in here. */
    List<String> jars(List<String> names) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String name : names) {
            int before = copies.size();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path jar = Path.of(entry);
                if (jar.getFileName().toString().matches(name + "-[0-9].*\\.jar")) {
                    Path copy = Files.createDirectories(file("lib")).resolve(jar.getFileName());
                    Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                    copies.add("lib/" + jar.getFileName());
                }
            }
            if (copies.size() == before) {
                throw new IllegalStateException("there is no " + name + "-VERSION.jar on the class path");
            }
        }
        return copies;
    }

    /**
     * Packs a program of this package, its main class first, as a jar that names the others in its manifest, relative
     * to itself. Anything else keeps the JVM from its archives: a folder in the class path, another jar as a URL, and
     * on JDK 25 the option --enable-native-access in the command.
     */
    Path pack(String jar, List<String> classPath, List<String> classes) throws IOException {
        Path file = file(jar);
        String name = Workspace.class.getPackageName() + ".";
        Manifest manifest = manifest(name + classes.get(0), classPath);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (String type : classes) {
                String entry = (name + type).replace('.', '/') + ".class";
                try (InputStream in = Workspace.class.getResourceAsStream("/" + entry)) {
                    if (in == null) {
                        throw new IllegalStateException(entry + " is not on the class path");
                    }
                    add(out, entry, in.readAllBytes());
                }
            }
        }
        return file;
    }

    static Manifest manifest(String main, List<String> classPath) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, main);
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
        attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
        return manifest;
    }

    static void add(JarOutputStream jar, String entry, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(entry));
        jar.write(content);
        jar.closeEntry();
    }

    /** Builds a shared library that is for JNI. */
    Path compileJni(String name, Path source, JavaHome jdk) throws IOException, InterruptedException {
        Path headers = jdk.home().resolve("include");
        return compile(name, List.of(source), List.of(headers, headers.resolve("linux")));
    }

    /** Builds a shared library. */
    Path compile(String name, List<Path> sources, List<Path> includes, String... options)
            throws IOException, InterruptedException {
        Path library = file(System.mapLibraryName(name));
        List<String> command = new ArrayList<>(List.of("cc", "-std=gnu11", "-O2", "-shared", "-fPIC", "-s", "-o",
                library.toString()));
        command.addAll(List.of(options));
        includes.forEach(i -> command.add("-I" + i));
        sources.forEach(s -> command.add(s.toString()));
        run(command);
        return library;
    }

    /** The library of {@link HandJniCalls}. */
    Path compileHandJni(JavaHome jdk) throws IOException, InterruptedException {
        return compileJni("startup_jni", project("src/bench/c/startup_jni.c"), jdk);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + output);
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(tree)) {
            all = walk.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    /** Writes a report into the folder that the build named, and prints it. */
    static void report(Path reports, String name, String text) throws IOException {
        Files.createDirectories(reports);
        try (OutputStream out = Files.newOutputStream(reports.resolve(name))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        System.out.println(text);
    }
}
