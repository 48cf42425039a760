package interop.generator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what GraalVM's native-image must know of a library, in its format {@code reachability-metadata.json}: the
 * native methods that binders look for by reflection, the files in the jar, and the kinds of calls that
 * {@code java.lang.foreign} makes.
 */
final class MetadataWriter {
    private final Model.Library library;

    MetadataWriter(Model.Library library) {
        this.library = library;
    }

    /** Where it is looked for: one folder for each library. */
    String path() {
        String owner = library.packageName().isEmpty() ? "" : library.packageName() + "/";
        return "META-INF/native-image/" + owner + library.className() + "/reachability-metadata.json";
    }

    String write() {
        List<String> reflection = new ArrayList<>();
        Set<String> downcalls = new LinkedHashSet<>();
        if (library.abiVersion() != 0) {
            downcalls.add(downcall("int", List.of(), false));
        }
        String owner = library.packageName().isEmpty() ? "" : library.packageName() + ".";
        for (Model.Import declared : library.symbols().values()) {
            reflection.add("{\"type\": \"" + owner + declared.holder()
                    + "\", \"allDeclaredMethods\": true, \"jniAccessible\": true}");
            downcalls.add(downcall(declared.result().crossingType(),
                    declared.slots().stream().map(Model.Slot::javaType).toList(), declared.critical()));
        }
        if (library.table()) {
            reflection.add("{\"type\": \"" + owner + library.generatedName()
                    + "$Table\", \"allDeclaredMethods\": true}");
        }
        return "{\n"
                + list("  ", "reflection", reflection) + ",\n"
                + list("  ", "resources", List.of("{\"glob\": \"runtimes/*/native/*" + library.name() + ".*\"}"))
                + ",\n"
                + "  \"foreign\": {\n"
                + list("    ", "downcalls", downcalls) + "\n"
                + "  }\n"
                + "}\n";
    }

    private static String downcall(String result, List<String> parameters, boolean critical) {
        return "{\"returnType\": \"" + type(result) + "\", \"parameterTypes\": ["
                + parameters.stream().map(p -> "\"" + type(p) + "\"").collect(Collectors.joining(", ")) + "]"
                + (critical ? ", \"options\": {\"critical\": {\"allowHeapAccess\": false}}" : "") + "}";
    }

    /** The names of JNI's types have one size everywhere; those of C's have not. */
    private static String type(String javaType) {
        return javaType.equals("void") ? javaType : "j" + javaType;
    }

    private static String list(String indent, String name, Iterable<String> elements) {
        return indent + "\"" + name + "\": [\n" + indent + "  " + String.join(",\n" + indent + "  ", elements) + "\n"
                + indent + "]";
    }
}
