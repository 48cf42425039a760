package interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of README compile: those that declare an import with the generator, statements within a method. */
@Tag("once")
class ReadmeTest {
    private static final Path README = Path.of(System.getProperty("project.basedir", "")).resolve("README.md");
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|interface) (\\w+)");

    @TempDir
    Path folder;

    @Test
    void theExamplesCompile() throws Exception {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String example : EXAMPLE.matcher(Files.readString(README)).results().map(r -> r.group(1)).toList()) {
            sources.add(source(example, sources.size()));
        }
        assertTrue(sources.size() >= 5, () -> sources.size() + " examples");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path"),
                "-processor", "interop.generator.ImportProcessor");
        compiler.getTask(said, null, null, options, null, sources).call();
        assertEquals("", said.toString());
    }

    private static JavaFileObject source(String example, int number) {
        String imports = example.startsWith("import") ? "" : "import interop.*;\nimport interop.ErrorCode;\n"
                + "import interop.system.*;\n";
        String type = TYPE.matcher(example).results().findFirst().map(r -> r.group(1)).orElse(null);
        String name = type == null ? "Example" + number : type;
        String code = type != null ? imports + example : imports + "class " + name
                + " {\n    void example(String path, SafeFileHandle file) throws Exception {\n" + example + "}\n}\n";
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
