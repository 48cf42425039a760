import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * That each export of System.Native has the files that make one: its declaration, its definition for Unix and for
 * Windows, its import and both tests. The compiler, the linker and the check of exports prove the same for one
 * platform; this says it first, for all of them, and in one sentence. The first step of the build runs it as it is.
 */
public final class Contribution {
    private static final int SHOWN = 3;
    private static final Pattern DECLARATION = Pattern.compile(
            "\\bINTEROP_EXPORT\\s[^;(]*?(SystemNative_\\w+)\\s*\\(");
    private static final Pattern DEFINITION = Pattern.compile(
            "^\\w[\\w *]*?\\b(SystemNative_\\w+)\\([^;{}]*\\)\\s*\\{", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile(
            "@LibraryImport\\((?:[^)\"]*\\bvalue\\s*=\\s*)?\"(SystemNative_\\w+)\"");
    private static final Pattern CALL = Pattern.compile("\\b(SystemNative_\\w+)\\s*\\(");

    private final Path shims;
    private final Path imports;
    private final Path tests;
    private final Path nativeTests;

    private Contribution(Path base) {
        shims = base.resolve("shims/system");
        imports = base.resolve("src/main/java/interop/system");
        tests = base.resolve("src/test/java/interop/system");
        nativeTests = base.resolve("src/test/c");
    }

    public static void main(String[] arguments) throws IOException {
        List<String> problems = new Contribution(Path.of(arguments.length == 0 ? "" : arguments[0])).problems();
        problems.stream().limit(SHOWN).forEach(System.err::println);
        if (problems.size() > SHOWN) {
            System.err.println("... and " + (problems.size() - SHOWN) + " more of the kind.");
        }
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    private List<String> problems() throws IOException {
        Map<String, Path> declared = find(shims, ".h", DECLARATION);
        Map<String, Path> imported = find(imports, ".java", IMPORT);
        Map<String, Path> common = find(shims, ".c", DEFINITION);
        Map<String, Path> unix = find(shims.resolve("unix"), ".c", DEFINITION);
        Map<String, Path> windows = find(shims.resolve("windows"), ".c", DEFINITION);
        Set<String> called = find(nativeTests, ".c", CALL).keySet();
        Set<String> all = new TreeSet<>(declared.keySet());
        all.addAll(imported.keySet());
        List<String> problems = new ArrayList<>();
        for (String export : all) {
            String name = export.substring(export.indexOf('_') + 1);
            Path header = declared.get(export);
            Path declaration = imported.get(export);
            if (header == null) {
                problems.add(export + ": " + declaration + " imports it, but no header in " + shims
                        + " declares it. Declare it there with INTEROP_EXPORT, under its contract.");
                continue;
            }
            String topic = header.getFileName().toString().replace(".h", ".c");
            Path place = common.get(export);
            if (place == null || place.endsWith("missing.c") && !windows.containsKey(export)) {
                requireDefinition(export, header, shims.resolve("unix").resolve(topic), unix, problems);
            }
            if (place == null) {
                requireDefinition(export, header, shims.resolve("windows").resolve(topic), windows, problems);
            }
            if (declaration == null) {
                problems.add(export + ": " + header + " declares it, but no import binds it. Write "
                        + imports.resolve(name + ".java") + " with @LibraryImport(\"" + export + "\").");
            } else {
                Path test = tests.resolve(declaration.getFileName().toString().replace(".java", "Test.java"));
                if (!Files.exists(test)) {
                    problems.add(export + ": its import has no test. Write " + test + ".");
                }
            }
            if (!called.contains(export)) {
                problems.add(export + ": no C test calls it, so no other platform would try it. Add one to "
                        + nativeTests.resolve(topic) + ".");
            }
        }
        return problems;
    }

    private static void requireDefinition(String export, Path header, Path place, Map<String, Path> defined,
            List<String> problems) {
        if (!defined.containsKey(export)) {
            problems.add(export + ": " + header + " declares it, but it is not defined for every platform. Define it"
                    + " in " + place + ".");
        }
    }

    /** What the files of a folder have of a pattern's first group, and the file that has it. */
    private static Map<String, Path> find(Path folder, String suffix, Pattern pattern) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
                for (MatchResult match : pattern.matcher(Files.readString(file)).results().toList()) {
                    found.put(match.group(1), file);
                }
            }
        }
        return found;
    }
}
