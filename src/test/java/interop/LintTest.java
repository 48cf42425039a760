package interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import com.puppycrawl.tools.checkstyle.api.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule of ours in checkstyle.xml rejects the examples in src/test/lint/bad that are named after it, and no other
 * rule does; those in src/test/lint/good pass. An example is called Rule.java or Rule-2.h; C goes to shims/system, or
 * to shims/FOLDER from a FOLDER of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("once")
class LintTest {
    private static final Path BASE = Path.of(System.getProperty("project.basedir", "."));
    private static final Path EXAMPLES = BASE.resolve("src/test/lint");
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("^(?:\\w+ )*(?:class|interface|enum|record) (\\w+)",
            Pattern.MULTILINE);

    private final Map<Path, Path> placed = new TreeMap<>();
    private final Map<Path, Set<String>> reported = new TreeMap<>();
    private Configuration configuration;

    @BeforeAll
    void checkEveryExample(@TempDir Path folder) throws Exception {
        configuration = ConfigurationLoader.loadConfiguration(BASE.resolve("src/lint/checkstyle.xml").toString(),
                new PropertiesExpander(new Properties()));
        for (Path example : examples()) {
            Path place = folder.resolve(Integer.toString(placed.size())).resolve(place(example));
            Files.createDirectories(place.getParent());
            Files.copy(example, place);
            placed.put(example, place);
            reported.put(place, new TreeSet<>());
        }
        Checker checker = new Checker();
        checker.setModuleClassLoader(Checker.class.getClassLoader());
        checker.configure(configuration);
        checker.addListener(new Listener());
        checker.process(placed.values().stream().map(Path::toFile).toList());
        checker.destroy();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void itsRuleAloneRejects(Path example) {
        assertEquals(Set.of(rule(example)), reported.get(placed.get(example)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void everyRulePasses(Path example) {
        assertEquals(Set.of(), reported.get(placed.get(example)));
        assertTrue(rules().contains(rule(example)), "there is no such rule");
    }

    @Test
    void everyRuleOfOursHasABadExample() throws IOException {
        Set<String> shown = new TreeSet<>();
        bad().forEach(example -> shown.add(rule(example)));
        assertEquals(rules(), shown);
    }

    @Test
    void everyFilterNamesARule() throws CheckstyleException {
        for (Configuration filter : configuration.getChildren()) {
            if (isFilter(filter) && List.of(filter.getPropertyNames()).contains("id")) {
                assertTrue(rules().contains(filter.getProperty("id")), filter.getProperty("id"));
            }
        }
    }

    private Set<String> rules() {
        Set<String> rules = new TreeSet<>();
        collectRules(configuration, rules);
        return rules;
    }

    private static void collectRules(Configuration module, Set<String> rules) {
        try {
            if (!isFilter(module) && List.of(module.getPropertyNames()).contains("id")) {
                rules.add(module.getProperty("id"));
            }
        } catch (CheckstyleException e) {
            throw new AssertionError(e);
        }
        for (Configuration child : module.getChildren()) {
            collectRules(child, rules);
        }
    }

    private static boolean isFilter(Configuration module) {
        return module.getName().endsWith("Filter");
    }

    static Stream<Path> bad() throws IOException {
        return examples().stream().filter(e -> e.startsWith(EXAMPLES.resolve("bad")));
    }

    static Stream<Path> good() throws IOException {
        return examples().stream().filter(e -> e.startsWith(EXAMPLES.resolve("good")));
    }

    private static List<Path> examples() throws IOException {
        List<Path> examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            files.filter(Files::isRegularFile).sorted().forEach(examples::add);
        }
        return examples;
    }

    private static String rule(Path example) {
        return example.getFileName().toString().replaceFirst("(-\\w+)?\\.\\w+$", "");
    }

    private static String place(Path example) throws IOException {
        if (!example.toString().endsWith(".java")) {
            Path path = EXAMPLES.relativize(example);
            Path inside = path.subpath(1, path.getNameCount());
            return "shims/" + (inside.getNameCount() == 1 ? "system/" : "") + inside;
        }
        String text = Files.readString(example);
        return "src/main/java/" + find(PACKAGE, text).replace('.', '/') + "/" + find(TYPE, text) + ".java";
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }

    private final class Listener implements AuditListener {
        @Override
        public void addError(AuditEvent event) {
            String check = event.getSourceName().substring(event.getSourceName().lastIndexOf('.') + 1);
            reported.get(Path.of(event.getFileName()))
                    .add(event.getModuleId() != null ? event.getModuleId() : check + ": " + event.getMessage());
        }

        @Override
        public void addException(AuditEvent event, Throwable throwable) {
            reported.get(Path.of(event.getFileName())).add(throwable.toString());
        }

        @Override
        public void auditStarted(AuditEvent event) {
        }

        @Override
        public void auditFinished(AuditEvent event) {
        }

        @Override
        public void fileStarted(AuditEvent event) {
        }

        @Override
        public void fileFinished(AuditEvent event) {
        }
    }
}
