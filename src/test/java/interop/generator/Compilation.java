package interop.generator;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A run of a compiler with the generator. */
final class Compilation {
    /** The annotations and what generated code needs. */
    static final String OURS = location(ImportProcessor.class);

    private final JavaCompiler compiler;
    private final List<String> options = new ArrayList<>();
    private final List<Path> sources = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>(List.of(new ImportProcessor()));
    private final StringBuilder said = new StringBuilder();

    Compilation(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    /** The folder or jar that a class comes from. */
    static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Compilation javac() {
        return new Compilation(ToolProvider.getSystemJavaCompiler());
    }

    /**
     * To a folder that is on the class path, as build tools do that compile what has changed; sources to another. The
     * numbers of lines are left out, since they change with comments.
     */
    static Compilation into(Path output) throws IOException {
        return javac().to(output);
    }

    Compilation to(Path output) throws IOException {
        Path generated = output.resolveSibling(output.getFileName() + "-sources");
        Files.createDirectories(output);
        Files.createDirectories(generated);
        return options("-g:none", "-parameters", "-d", output.toString(), "-s", generated.toString(), "-cp",
                output + File.pathSeparator + OURS);
    }

    Compilation options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Compilation without(String option) {
        options.remove(option);
        return this;
    }

    Compilation sources(Path... more) {
        sources.addAll(List.of(more));
        return this;
    }

    /** Classes that only the annotation processors see. */
    Compilation classes(String... more) {
        classes.addAll(List.of(more));
        return this;
    }

    /** Another annotation processor, before the generator. */
    Compilation first(Processor other) {
        processors.add(0, other);
        return this;
    }

    /** What the compiler said, "file: message" each line; "" where all is well. */
    String run() throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter rest = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(rest, manager, diagnostics, options, classes,
                    sources.isEmpty() ? null : manager.getJavaFileObjectsFromPaths(sources));
            if (!options.contains("-proc:none")) {
                task.setProcessors(processors);
            }
            boolean done = task.call();
            for (Diagnostic<? extends JavaFileObject> d : diagnostics.getDiagnostics()) {
                String file = d.getSource() == null ? "" : Path.of(d.getSource().getName()).getFileName() + ": ";
                said.append(file).append(d.getMessage(null)).append('\n');
            }
            if (!done && said.length() == 0) {
                said.append("failed, and said ").append(rest);
            }
        }
        return said.toString().strip();
    }

    /** The files under a folder, by their names, each as text of a byte a character. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'),
                        Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
