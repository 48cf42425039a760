import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page of what works where. It comes from what the C tests saw on each platform, which {@code .ci/targets} records
 * in {@code src/test/platforms}, and from what the headers say of differences. {@code mvn site} runs it: {@code java
 * SupportTable.java PROJECT PAGE}.
 */
public final class SupportTable {
    private static final Pattern EXPORT = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*INTEROP_EXPORT \\S+ (\\w+)\\(", Pattern.DOTALL);
    /** As in "Windows: the mode has no effect." */
    private static final Pattern DIFFERENCE = Pattern.compile(
            "((?:Linux|macOS|Windows)(?:, (?:Linux|macOS|Windows))*): (.*?)\\.?"
            + "(?=\\s+(?:(?:Linux|macOS|Windows)[:,]|Result: |Errors: )|\\s*$)");
    /** As in "Like Stat, but". */
    private static final Pattern LIKE = Pattern.compile("\\bLike (\\w+),");
    private static final String WORKS = "works";
    /** Of an export that is younger than the platform's record. */
    private static final String NOT_YET = "not yet seen";

    private final Path headers;
    private final Path recorded;

    private SupportTable(Path base) {
        headers = base.resolve("shims/system");
        recorded = base.resolve("src/test/platforms");
    }

    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments[1]);
        Files.createDirectories(page.toAbsolutePath().getParent());
        Files.writeString(page, new SupportTable(Path.of(arguments[0])).page());
    }

    private String page() throws IOException {
        return """
                # What works where

                Each export exists on every platform; see [Platforms](platforms.html) for how each is built and tested.
                "works": a call had a result in the C tests that ran there; "not supported": each call failed with
                `ENOTSUP`; "only errors seen": each call failed, with other errors too; "not yet seen": the export is
                younger than the last run there; "built": no tests can run there, and the library's exports, needed
                libraries and oldest system are checked. "differs" is what the header says of the system.

                """ + table();
    }

    private String table() throws IOException {
        Map<String, Map<String, String>> records = records();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String system : List.of("Linux", "macOS", "Windows")) {
            columns.put(system, new ArrayList<>());
        }
        records.keySet().forEach(rid -> columns.get(system(rid)).add(rid));
        StringBuilder table = new StringBuilder("| export |");
        columns.forEach((system, rids) -> table.append(' ').append(system).append(" |"));
        table.append("\n|---|---|---|---|\n| tests run on |");
        columns.forEach((system, rids) -> table.append(' ')
                .append(rids.isEmpty() ? "none: built and checked" : String.join(", ", rids)).append(" |"));
        table.append('\n');
        contracts().forEach((export, contract) -> {
            table.append("| `").append(export).append("` |");
            columns.forEach((system, rids) -> table.append(' ').append(cell(export, contract, system, rids, records))
                    .append(" |"));
            table.append('\n');
        });
        return table.toString();
    }

    private static String cell(String export, String contract, String system, List<String> rids,
            Map<String, Map<String, String>> records) {
        Map<String, List<String>> seen = new TreeMap<>();
        rids.forEach(rid -> seen.computeIfAbsent(records.get(rid).getOrDefault(export, NOT_YET),
                r -> new ArrayList<>()).add(rid));
        List<String> parts = new ArrayList<>();
        List<String> unseen = seen.remove(NOT_YET);
        if (seen.size() < 2) {
            parts.addAll(seen.keySet());
        } else {
            seen.forEach((result, where) -> parts.add(result + " on " + String.join(", ", where)));
        }
        if (unseen != null) {
            parts.add(seen.isEmpty() ? NOT_YET : NOT_YET + " on " + String.join(", ", unseen));
        }
        List<String> differences = new ArrayList<>();
        for (String part : contract.split("\n")) {
            Matcher matcher = DIFFERENCE.matcher(part);
            boolean silentSoFar = differences.isEmpty();
            while (silentSoFar && matcher.find()) {
                if (List.of(matcher.group(1).split(", ")).contains(system)) {
                    differences.add(matcher.group(2).strip());
                }
            }
        }
        if (!differences.isEmpty()) {
            parts.remove(WORKS);
            parts.add("differs: " + String.join("; ", differences));
        }
        return parts.isEmpty() ? "built" : String.join("; ", parts);
    }

    private static String system(String rid) {
        return rid.startsWith("win-") ? "Windows" : rid.startsWith("osx-") ? "macOS" : "Linux";
    }

    /** What was seen, by platform and export. */
    private Map<String, Map<String, String>> records() throws IOException {
        Map<String, Map<String, String>> records = new TreeMap<>();
        try (Stream<Path> files = Files.list(recorded)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                Map<String, String> seen = new TreeMap<>();
                for (String line : Files.readAllLines(file)) {
                    seen.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)
                            .replace("is not supported", "not supported")
                            .replace("only fails", "only errors seen"));
                }
                records.put(file.getFileName().toString().replace(".txt", ""), seen);
            }
        }
        return records;
    }

    /** What the headers say of each export, and in a second line of the one that it is like. */
    private Map<String, String> contracts() throws IOException {
        Map<String, String> contracts = new TreeMap<>();
        try (Stream<Path> files = Files.list(headers)) {
            for (Path header : files.filter(f -> f.toString().endsWith(".h")).toList()) {
                Matcher matcher = EXPORT.matcher(Files.readString(header));
                while (matcher.find()) {
                    contracts.put(matcher.group(2), matcher.group(1).replaceAll("\\s*\n \\* ?", " ").strip());
                }
            }
        }
        contracts.replaceAll((export, contract) -> {
            Matcher like = LIKE.matcher(contract);
            return like.find() ? contract + "\n" + contracts.get("SystemNative_" + like.group(1)) : contract;
        });
        return contracts;
    }
}
