package interop.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.TextBuffer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public API has all that {@code src/test/api/interop.txt} keeps. {@code -Dapi.write=true} records it anew, for a
 * release, or for a change of what may still change.
 */
@Tag("once")
class ApiTest {
    private static final KeptDescription KEPT = new KeptDescription("interop.txt");
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final String ADVICE = "Bring it back. Where src/site/markdown/compatibility.md allows the change,"
            + " tell of it in CHANGELOG.md,\nand record it: mvn surefire:test@default-test -Dtest=ApiTest"
            + " -Dapi.write=true";

    /** What a class had and has, and what of it is told. */
    private static final String[][] CHANGES = {
        {"int f() { return 1; }", "int f() { return 1; } public void g() { }", ""},
        {"public int f() { return 1; }", "public int f() { return 2; } int g;", ""},
        {"public int f() { return 1; }", "public static class Added { }", "public int f()"},
        {"public int f() { return 1; }", "public long f() { return 1; }", "public int f()"},
        {"public void f(int i) { }", "public void f(long i) { }", "void f(int)"},
        {"public void f() { }", "protected void f() { }", "public void f()"},
        {"public void f() { }", "void f() { }", "public void f()"},
        {"public void f() { }", "public static void f() { }", "public void f()"},
        {"public void f() { }", "public final void f() { }", "public void f()"},
        {"public void f() { }", "public void f() throws Exception { }", "public void f()"},
        {"public <T> void f(T t) { }", "public <T extends Number> void f(T t) { }", "<T"},
        {"public List<String> f;", "public List<Integer> f;", "List<java.lang.String>"},
        {"public static final int F = 1;", "public static final int F = 2;", "F = 1"},
        {"new(int i) { }", "new(long i) { }", "public new(int)"},
        {"public interface I { }", "public interface I extends Runnable { }", "void run()"},
        {"public interface I { }", "public interface I { default void f() { } }", ""},
        {"public interface I { }", "public interface I { void f(); }", "abstract void f()"},
        {"public @interface I { }", "public @interface I { int f() default 1; }", ""},
        {"public @interface I { }", "public @interface I { int f(); }", "abstract int f()"},
        {"public static class B extends ArrayList<String> { }", "public static class B { }", "is java.util.List<"},
        {"public static class B extends ArrayList<String> { }",
            "public static class B extends C { } static class C extends ArrayList<String> { }", ""},
        {"public static class B { public void f() { } }",
            "public static class B extends C { } static class C { public void f() { } }", ""},
        {"public static class B { }", "public static final class B { }", "static class"},
        {"public enum B { X, Y }", "public enum B { X, Y, Z }", ""},
        {"public enum B { X, Y }", "public enum B { X }", " Y"},
    };

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOrChanged() throws Exception {
        PublicApi api = PublicApi.read(classes(), CLASS_PATH);
        if (KeptDescription.isRecording()) {
            KEPT.record(api.declared);
        }
        assertEquals("", complaint(KEPT.lines(), api));
        assertTrue(KEPT.lines().size() > 1000, "the whole of it is kept");
    }

    @Test
    void aMethodThatIsRemovedIsTold() throws Exception {
        copy(classes(), folder);
        Path changed = folder.resolve("interop/TextBuffer.class");
        // As long as it was, so that the file stays one of a class.
        String bytes = Files.readString(changed, StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains("toByteArray"));
        Files.writeString(changed, bytes.replace("toByteArray", "toByteArraz"), StandardCharsets.ISO_8859_1);
        String complaint = complaint(KEPT.lines(), PublicApi.read(folder, CLASS_PATH));
        assertEquals("The API lost or changed:\n  interop.TextBuffer: public byte[] toByteArray()\n" + ADVICE,
                complaint);
    }

    @Test
    void eachKindOfChangeIsTold() throws Exception {
        PublicApi old = PublicApi.read(compile("before", 0), "");
        PublicApi now = PublicApi.read(compile("after", 1), "");
        for (int i = 0; i < CHANGES.length; i++) {
            Pattern ofIt = Pattern.compile("p\\.A" + i + "\\b.*");
            List<String> kept = old.declared.stream().filter(line -> ofIt.matcher(line).matches()).toList();
            String complaint = complaint(kept, now);
            String told = CHANGES[i][2];
            assertTrue(told.isEmpty() ? complaint.isEmpty() : complaint.contains(told),
                    CHANGES[i][0] + " -> " + CHANGES[i][1] + ": " + complaint);
        }
    }

    /** What was kept and is not there, and what whoever implements or annotates would lack. */
    private static String complaint(List<String> kept, PublicApi api) {
        List<String> wrong = new ArrayList<>(kept.stream().filter(line -> !api.usable.contains(line)).toList());
        TreeSet<String> types = new TreeSet<>();
        kept.forEach(line -> types.add(line.substring(0, line.indexOf(": "))));
        api.usable.stream().filter(line -> line.contains(" abstract ") && line.contains("(")
                && !line.contains(" default ") && !kept.contains(line)
                && types.contains(line.substring(0, line.indexOf(": ")))).forEach(line -> wrong.add(line + " (new)"));
        return KEPT.complaint(wrong, "The API lost or changed:", ADVICE);
    }

    private static Path classes() throws Exception {
        return Path.of(TextBuffer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                Path copied = to.resolve(from.relativize(file));
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }

    private Path compile(String name, int side) throws IOException {
        Path classes = Files.createDirectory(folder.resolve(name));
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < CHANGES.length; i++) {
            String code = "package p; import java.util.*; public class A" + i + " { "
                    + CHANGES[i][side].replace("new(", "public A" + i + "(") + " }";
            sources.add(new SimpleJavaFileObject(URI.create("string:///p/A" + i + ".java"),
                    JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return code;
                }
            });
        }
        StringWriter said = new StringWriter();
        ToolProvider.getSystemJavaCompiler().getTask(said, null, null,
                List.of("-d", classes.toString(), "-proc:none"), null, sources).call();
        assertEquals("", said.toString());
        return classes;
    }
}
