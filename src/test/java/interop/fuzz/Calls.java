package interop.fuzz;

import interop.SafeHandle;
import interop.system.SystemNative;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the public API lets a caller do: every import, and every constructor and method of the classes that stand beside
 * them. Found by reflection, so that a new one is tried without a word.
 */
final class Calls {
    /** What is not tried, and why. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "readFromNonblocking", "waits whatever the handle says, and of a timer or a queue for what nobody may send",
            "writeToNonblocking", "waits in the same way",
            "sync", "has no argument to vary, and the whole machine waits for it",
            "detach", "gives a number away, which nobody here would close",
            "lease", "keeps a number valid until it is closed, which nobody here would do",
            "slot", "for generated code, before the call that brings the number",
            "discard", "for generated code, behind a call that has brought none",
            "acquire", "for generated code, which releases what it acquires",
            "release", "for generated code, which has acquired what it releases");

    /** The calls by name; those of a class by its name and theirs. */
    final Map<String, List<Executable>> byName = new TreeMap<>();
    private final Class<?> imports = SystemNative.class.getSuperclass();
    /** What the source of each type says, by its name in lower case. */
    private final Map<String, String> contracts = new TreeMap<>();

    Calls(Path sources) throws Exception {
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                contracts.put(file.getFileName().toString().toLowerCase().replace(".java", ""), Files.readString(file));
            }
        }
        for (Method method : imports.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                add(method.getName(), method);
            }
        }
        for (Class<?> type : types()) {
            for (Constructor<?> constructor : type.getConstructors()) {
                // A number that somebody else opened is a lie here, and closing it would be theft.
                if (!SafeHandle.class.isAssignableFrom(type)) {
                    add("new " + type.getSimpleName(), constructor);
                }
            }
            for (Method method : type.getMethods()) {
                if (method.getDeclaringClass().getName().startsWith("interop.") && !method.isBridge()) {
                    add(type.getSimpleName() + "." + method.getName(), method);
                }
            }
        }
    }

    /** What is promised of a call: the text of its import's file, or of its class. */
    String contract(Executable call) {
        String owner = isImport(call) ? call.getName() : call.getDeclaringClass().getSimpleName();
        return contracts.getOrDefault(owner.toLowerCase(), "");
    }

    /** The public classes of the imports' package that can be made. */
    static List<Class<?>> types() throws Exception {
        Path classes = Path.of(SystemNative.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes.resolve("interop/system"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class")) {
                    Class<?> type = Class.forName("interop.system." + name.substring(0, name.length() - 6));
                    if (isPublic(type) && type != SystemNative.class) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private void add(String name, Executable call) {
        if (!LEFT_OUT.containsKey(call.getName())) {
            call.setAccessible(true);
            List<Executable> overloads = byName.computeIfAbsent(name, unused -> new ArrayList<>());
            overloads.add(call);
            // The order of reflection changes from JVM to JVM.
            overloads.sort((left, right) -> left.toString().compareTo(right.toString()));
        }
    }

    boolean isImport(Executable call) {
        return call.getDeclaringClass() == imports;
    }

    /** What a call is counted as. */
    String nameOf(Executable call) {
        return (isImport(call) ? "" : call.getDeclaringClass().getSimpleName() + ".")
                + (call instanceof Constructor<?> ? "new" : call.getName());
    }

    /** Whether a parameter of bytes is a text: in its place another overload has a String. */
    boolean isText(Executable call, int index) {
        Class<?>[] types = call.getParameterTypes();
        if (types[index] != byte[].class) {
            return types[index] == String.class;
        }
        return isImport(call) && byName.get(call.getName()).stream()
                .anyMatch(other -> other.getParameterCount() == types.length
                        && other.getParameterTypes()[index] == String.class);
    }

    /** Whether a parameter is bytes that the two numbers behind it choose a part of. */
    static boolean isSliced(Executable call, int index) {
        Class<?>[] types = call.getParameterTypes();
        Set<Class<?>> numbers = Set.of(int.class, long.class);
        return types[index] == byte[].class && index + 2 < types.length && types[index + 1] == int.class
                && numbers.contains(types[index + 2]);
    }

    /** How a call is written. */
    static String show(Executable call, Object receiver, Object... arguments) {
        StringBuilder shown = new StringBuilder();
        if (receiver != null) {
            shown.append(show(receiver)).append('.');
        }
        shown.append(call instanceof Constructor<?> ? "new " + call.getDeclaringClass().getSimpleName()
                : call.getName());
        return shown.append(Arrays.stream(arguments).map(Calls::show).toList()).toString();
    }

    private static String show(Object value) {
        if (value instanceof byte[] bytes) {
            return "byte[" + bytes.length + "]"
                    + (bytes.length > 0 && bytes[0] == '/' ? "\"" + show(new String(bytes)) + "\"" : "");
        } else if (value instanceof String text) {
            StringBuilder ascii = new StringBuilder("\"");
            text.replaceAll("(.)\\1{30,}", "$1...").chars().forEach(c -> ascii.append(
                    c >= 0x20 && c < 0x7f ? String.valueOf((char) c) : String.format("\\u%04x", c)));
            return ascii.append('"').toString();
        } else if (value instanceof Object[] values) {
            return Arrays.stream(values).map(Calls::show).toList().toString();
        } else if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            return Math.abs(number) < 4096 ? "" + number : "0x" + Long.toHexString(number);
        }
        return value == null || value instanceof SafeHandle || value.getClass().getName().startsWith("java.")
                ? String.valueOf(value) : value.getClass().getSimpleName();
    }
}
