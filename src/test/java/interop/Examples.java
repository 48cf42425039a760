package interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The examples of the documentation: taken out of a page, and compiled as a reader would, with the generator. */
final class Examples {
    static final Path README = Path.of(System.getProperty("project.basedir", "")).resolve("README.md");
    static final Path PAGES = README.resolveSibling("src/site/markdown");

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private Examples() {
    }

    /** Those of a page or a part of one. */
    static List<String> of(String markdown) {
        return EXAMPLE.matcher(markdown).results().map(r -> r.group(1)).toList();
    }

    /** A source file of a name without its extension, as in {@code folder/Name}. */
    static JavaFileObject source(String name, String code) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }

    /** Compiles into a folder; whatever the compiler says is a failure. */
    static void compile(Path classes, List<JavaFileObject> sources) throws IOException {
        StringWriter said = new StringWriter();
        List<String> options = List.of("-d", Files.createDirectories(classes).toString(),
                "-classpath", System.getProperty("java.class.path"),
                "-processor", "interop.generator.ImportProcessor");
        ToolProvider.getSystemJavaCompiler().getTask(said, null, null, options, null, sources).call();
        assertEquals("", said.toString());
    }
}
