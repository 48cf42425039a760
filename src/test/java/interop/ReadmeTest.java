package interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of README and of the site's pages compile: those that declare an import with the generator, statements
 * within a method. {@link ComingFromTest} has a page of its own.
 */
@Tag("once")
class ReadmeTest {
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|interface) (\\w+)");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final int LINES = 200;

    @TempDir
    Path folder;

    @Test
    void theExamplesCompile() throws Exception {
        List<JavaFileObject> sources = new ArrayList<>();
        for (Path page : documentation()) {
            if (page.equals(ComingFromTest.PAGE)) {
                continue;
            }
            for (String example : Examples.of(Files.readString(page))) {
                sources.add(source(example, sources.size()));
            }
        }
        assertTrue(sources.size() >= 7, () -> sources.size() + " examples");
        Examples.compile(folder, sources);
    }

    /** README's are of the repository; those of a page are of the site, which {@code mvn site} makes more for. */
    @Test
    void theLinksLeadSomewhere() throws Exception {
        Path base = Examples.README.toAbsolutePath().getParent();
        List<String> broken = new ArrayList<>();
        for (Path page : documentation()) {
            for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
                String target = link.group(1);
                Path folder = page.equals(Examples.README) ? base : Examples.PAGES;
                Path kept = base.resolve("src/bench/results").resolve(target.replace(".html", ".md"));
                boolean made = target.equals("support.html") || target.startsWith("https:")
                        || !page.equals(Examples.README) && Files.exists(kept);
                if (!made && !Files.exists(folder.resolve(target))) {
                    broken.add(page.getFileName() + ": " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(Files.readAllLines(Examples.README).size() <= LINES, "README is more than a sitting");
    }

    private static List<Path> documentation() throws IOException {
        try (Stream<Path> pages = Files.list(Examples.PAGES)) {
            return Stream.concat(Stream.of(Examples.README), pages.sorted()).toList();
        }
    }

    private static JavaFileObject source(String example, int number) {
        String imports = example.startsWith("import") ? "" : "import interop.*;\nimport interop.ErrorCode;\n"
                + "import interop.system.*;\n";
        String type = TYPE.matcher(example).results().findFirst().map(r -> r.group(1)).orElse(null);
        String name = type == null ? "Example" + number : type;
        return Examples.source(name, type != null ? imports + example : imports + "class " + name
                + " {\n    void example(String path, SafeFileHandle file) throws Exception {\n" + example + "}\n}\n");
    }
}
