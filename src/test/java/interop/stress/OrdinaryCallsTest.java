package interop.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ChildJvm;
import interop.DisabledUnderEmulation;
import interop.system.SystemNative;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What code of others tries that has no native access, by ordinary calls of what is public: each is refused by the
 * compiler or by an exception, and none reaches native memory or leaves a count wrong in silence.
 */
@DisabledUnderEmulation("a compiler takes too long there")
class OrdinaryCallsTest {
    /** The body of a method each, that returns what it reached. */
    private static final Map<String, String> ATTACKS = attacks();

    @TempDir
    Path dir;

    private static Map<String, String> attacks() {
        String library = "new Library(Attack.class, \"SystemNative\", null, 0, new String[0])";
        String scratch = "Scratch scratch = Scratch.acquire(" + library + ", 64); ";
        String file = "SafeFileHandle file = SystemNative.open(\"/dev/null\", 0, 0); ";
        Map<String, String> attacks = new TreeMap<>();
        attacks.put("Buffer", "return " + library + ".buffer(0x1000, 8);");
        attacks.put("BufferOfOurs", "return new Library(SystemNative.class, \"SystemNative\", null, 0, new String[0])"
                + ".buffer(0x1000, 8);");
        attacks.put("BufferByReflection", "for (java.lang.reflect.Field field : Class.forName(\"interop.system"
                + ".SystemNativeImports\").getFields()) { if (field.getType() == Library.class) { return "
                + "((Library) field.get(null)).buffer(0x1000, 8); } } return null;");
        attacks.put("Address", "return " + library + ".address(java.nio.ByteBuffer.allocateDirect(8));");
        attacks.put("Bind", "return " + library + ".bind(Attack.class, \"malloc\");");
        attacks.put("Open", "" + library + ".open(\"libc.so.6\"); return 1;");
        attacks.put("ReleasedTwice", scratch + "scratch.release(); scratch.release(); return scratch;");
        attacks.put("MemoryOfReleased", scratch + "scratch.release(); return scratch.memory();");
        attacks.put("ReserveOfReleased", scratch + "scratch.release(); return scratch.reserve(8);");
        attacks.put("CopyOfReleased", scratch + "long at = scratch.reserve(8); scratch.release(); "
                + "return scratch.bytesAt(at, 8);");
        attacks.put("LargeReleasedTwice", scratch.replace("64", "1 << 20") + "scratch.release(); scratch.release(); "
                + "return scratch;");
        attacks.put("ScratchOfNone", "Scratch scratch = Scratch.acquire(null, 64); return scratch;");
        attacks.put("LargeScratchOfNone", "return Scratch.acquire(null, 1 << 20);");
        attacks.put("ReleaseWithoutAcquire", file + "try { file.release(); return file; } finally { file.close(); }");
        attacks.put("ReleasedMoreOften", file + "file.acquire(); file.release(); file.release(); return file;");
        attacks.put("MemoryReleaseWithoutAcquire", "SafeHeapHandle memory = SystemNative.malloc(8); memory.release(); "
                + "return memory;");
        attacks.put("MadeUpMemory", "class Made extends SafeMemoryHandle { Made() { super(0x1000, 8, " + library
                + ", null); } } return new Made();");
        attacks.put("MadeUpMemoryWithoutLibrary", "class Made extends SafeMemoryHandle { Made() { super(0x1000, 8, "
                + "null, null); } } return new Made();");
        attacks.put("MadeUpMemoryKeptElsewhere", "class Made extends SafeMemoryHandle { Made() { super(0x1000, 8, "
                + "null); } } return new Made();");
        attacks.put("MadeUpHeap", "return new SafeHeapHandle(0x1000, 8);");
        attacks.put("MadeUpMapping", "return new SafeMemoryMappedViewHandle(0x1000, 8, 3);");
        attacks.put("SuperTable", "class Mine extends Library { Mine() { super(Attack.class, \"SystemNative\", null, 0,"
                + " new String[0]); } java.nio.ByteBuffer get() { return jniBuffer(0x1000, 8); } } "
                + "return new Mine().get();");
        return attacks;
    }

    @Test
    void codeOfOthersReachesNoMemory() throws Exception {
        Path classes = Path.of(SystemNative.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> modules = new ArrayList<>(List.of(classes.toString()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.contains("jna-jpms")) {
                modules.add(entry);
            }
        }
        String path = String.join(File.pathSeparator, modules);
        Set<String> compiled = compile(path);
        // Otherwise nothing would compile, and each test would pass.
        assertTrue(compiled.contains("Witness"), () -> "compiled: " + compiled);
        List<String> command = new ArrayList<>(List.of(ChildJvm.java(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + dir.resolve("hs_err.log")));
        for (String name : List.of("interop.binder", "interop.cache")) {
            // A library of the attacker has no table: another binder is chosen for it.
            if (System.getProperty(name) != null && !System.getProperty(name).equals("jni")) {
                command.add("-D" + name + "=" + System.getProperty(name));
            }
        }
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=interop,com.sun.jna");
        }
        if (Runtime.version().feature() >= 24) {
            command.add("--illegal-native-access=deny");
        }
        command.addAll(List.of("--module-path", path + File.pathSeparator + dir.resolve("classes"), "--add-modules",
                "com.sun.jna", "--module", "attacker/attacker.Attack"));
        command.addAll(compiled);
        String said = ChildJvm.output(new ProcessBuilder(command).redirectErrorStream(true).start());
        assertTrue(said.endsWith("done\n"), said);
        List<String> reached = said.lines().filter(line -> line.startsWith("REACHED")).toList();
        assertEquals(List.of("REACHED Witness"), reached, said);
    }

    /** Compiles what can be; returns the names of those. */
    private Set<String> compile(String modules) throws IOException {
        Map<String, JavaFileObject> sources = new TreeMap<>();
        ATTACKS.forEach((name, body) -> sources.put(name, attack(name, body)));
        sources.put("Witness", attack("Witness", "return SystemNative.getPid() > 0 ? SystemNative.getCwd() : null;"));
        sources.put("module-info", source("module-info", "module attacker { requires interop; }"));
        sources.put("Attack", source("Attack", """
                package attacker;
                public class Attack {
                    public interface Body { Object run() throws Throwable; }
                    public static void main(String[] names) throws Exception {
                        for (String name : names) {
                            System.out.println("trying " + name);
                            System.out.flush();
                            Body body = (Body) Class.forName("attacker." + name).getConstructor().newInstance();
                            try {
                                Object reached = body.run();
                                System.out.println(reached == null ? "nothing" : "REACHED " + name);
                            } catch (Throwable e) {
                                System.out.println("refused: " + e);
                            }
                        }
                        System.out.println("done");
                    }
                }
                """));
        // First what doesn't compile is found, then the rest is compiled.
        for (boolean again : new boolean[] {false, true}) {
            DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            compiler.getTask(null, null, found, List.of("-proc:none", "-d", dir.resolve("classes").toString(),
                    "--module-path", modules, "--should-stop=ifError=FLOW"), null, sources.values()).call();
            for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
                if (each.getKind() == Diagnostic.Kind.ERROR) {
                    assertTrue(!again && each.getSource() != null, () -> each.getMessage(Locale.ROOT));
                    sources.values().remove(each.getSource());
                }
            }
        }
        Set<String> names = new TreeSet<>(sources.keySet());
        names.removeAll(Set.of("Attack", "module-info"));
        return names;
    }

    private static JavaFileObject attack(String name, String body) {
        return source(name, "package attacker; import interop.*; import interop.marshalling.*; import interop.system.*;"
                + " public class " + name + " implements Attack.Body { public Object run() throws Throwable { " + body
                + " } }");
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
