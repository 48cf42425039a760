package interop.binders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Pointer;
import interop.ChildJvm;
import interop.marshalling.Library;
import interop.system.SystemNative;
import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which binder is chosen, that no other is loaded, and what is said where it cannot serve. */
class BindersTest {
    private static final int FEATURE = Runtime.version().feature();

    @TempDir
    Path folder;

    @ParameterizedTest
    @Tag("each-jdk")
    @CsvSource({
        "jni, interop.binders.FfmBinder interop.binders.JnaBinder com.sun.jna. java.lang.foreign.Linker",
        "jna, interop.binders.FfmBinder java.lang.foreign.Linker",
        "ffm, interop.binders.JnaBinder com.sun.jna.",
    })
    void noOtherBinderIsLoaded(String binder, String others) throws IOException {
        assumeTrue(!binder.equals("ffm") || FEATURE >= 22, "FFM needs JDK 22");
        String said = new ChildJvm(Calls.class, "2").property("interop.binder", binder)
                .option("-Xlog:class+load:stdout:none").run();
        List<String> classes = said.lines().map(l -> l.split(" ")[0]).toList();
        assertTrue(said.contains("called by " + binder), said);
        for (String other : others.split(" ")) {
            assertEquals(List.of(), classes.stream().filter(c -> c.startsWith(other)).toList());
        }
    }

    @Test
    @Tag("each-jdk")
    void theTableIsTheDefault() throws IOException {
        assertTrue(new ChildJvm(Calls.class, "1").property("interop.binder", null).run().startsWith("called by jni"));
        assertTrue(new ChildJvm(Calls.class, "1").property("interop.binder", "").run().startsWith("called by jni"));
    }

    @Test
    @Tag("each-jdk")
    @EnabledOnOs(OS.LINUX)
    void withoutATableItIsFfmOrBeforeJdk22Jna() throws IOException {
        String said = new ChildJvm(NoTable.class, "1").property("interop.binder", null).run();
        assertEquals(FEATURE < 22 ? "jna\n" : "ffm\n", said);
    }

    @Test
    @Tag("each-jdk")
    void anUnknownNameIsRefused() throws IOException {
        String others = FEATURE < 22 ? "jni or jna" : "jni or ffm or jna";
        assertUnusable("nonsense", new ChildJvm(Calls.class, "2"), "there is no such binder", others);
        assertUnusable("JNI", new ChildJvm(Calls.class, "2"), "there is no such binder", others);
    }

    @Test
    @Tag("each-jdk")
    @EnabledForJreRange(max = JRE.JAVA_21)
    void ffmIsRefusedBeforeJdk22() throws IOException {
        assertUnusable("ffm", new ChildJvm(Calls.class, "2"), "needs JDK 22 or later, and this is " + FEATURE,
                "jni or jna");
    }

    @Test
    @Tag("each-jdk")
    void jnaIsRefusedWithoutItsClasses() throws IOException {
        assertUnusable("jna", new ChildJvm(Calls.class, "2").classPath(withoutJna()), "add net.java.dev.jna:jna-jpms",
                FEATURE < 22 ? "jni" : "jni or ffm");
    }

    /** By no binder on JDK 17, whichever is asked for. */
    @ParameterizedTest
    @Tag("each-jdk")
    @ValueSource(strings = {"", "jni", "jna", "ffm", "nonsense"})
    @EnabledForJreRange(max = JRE.JAVA_21)
    void whereNoneCanServeNoneIsAdvised(String binder) throws IOException {
        String said = new ChildJvm(NoTable.class, "1").property("interop.binder", binder).classPath(withoutJna()).run();
        assertTrue(said.contains("add net.java.dev.jna:jna-jpms"), said);
        assertTrue(said.endsWith("JDK 22 and later need no JNA\n"), said);
        assertFalse(said.contains("Set -D"), said);
        assertEquals(List.of("jni", "ffm", "nonsense").contains(binder), said.contains("Leave -Dinterop.binder out"));
    }

    private static String withoutJna() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(e -> !e.contains("jna")).collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    @Tag("each-jdk")
    void jniIsRefusedWithoutATable() throws IOException {
        String said = new ChildJvm(NoTable.class, "1").property("interop.binder", "jni").run();
        assertEquals("the binder jni cannot be used: none has no JNI table. Set -Dinterop.binder="
                + (FEATURE < 22 ? "jna" : "ffm or jna") + ", or leave it out to have one chosen\n", said);
    }

    /** No JDK has a linker for it; nor has JNA. */
    @ParameterizedTest
    @Tag("each-jdk")
    @ValueSource(strings = {"jna", "ffm"})
    void aPlatformThatABinderDoesNotKnowIsExplained(String binder) throws IOException {
        assumeTrue(!binder.equals("ffm") || FEATURE >= 22, "FFM needs JDK 22");
        assertUnusable(binder, new ChildJvm(Calls.class, "2").property("os.arch", "sparc"), "sparc", "jni");
    }

    @Test
    @Tag("each-jdk")
    void aFolderWhereJnaCannotStartIsExplained() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertUnusable("jna", new ChildJvm(Calls.class, "2").property("jna.tmpdir", file), "-Djna.tmpdir",
                FEATURE < 22 ? "jni" : "jni or ffm");
    }

    @ParameterizedTest
    @Tag("each-jdk")
    @ValueSource(strings = {"jna", "ffm"})
    void eachLibraryTellsWhyABinderDoesNotStart(String binder) throws IOException {
        assumeTrue(!binder.equals("ffm") || FEATURE >= 22, "FFM needs JDK 22");
        String said = new ChildJvm(NoTable.class, "2").property("interop.binder", binder).property("os.arch", "sparc")
                .run();
        List<String> lines = said.lines().toList();
        assertEquals(2, lines.size(), said);
        assertTrue(lines.get(0).startsWith("the binder " + binder + " cannot be used: "), said);
        for (String line : lines) {
            assertTrue(line.contains("sparc"), said);
            assertFalse(line.contains("not there"), said);
        }
    }

    @ParameterizedTest
    @Tag("each-jdk")
    @ValueSource(strings = {"jni", "jna", "ffm"})
    @EnabledForJreRange(min = JRE.JAVA_24)
    void deniedNativeAccessIsExplained(String binder) throws IOException {
        List<String> lines = new ChildJvm(Calls.class, "2").property("interop.binder", binder).withoutNativeAccess()
                .option("--illegal-native-access=deny").run().lines().toList();
        assertEquals(2, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains("--enable-native-access"), lines.get(0));
        assertEquals(lines.get(0), lines.get(1));
    }

    @Test
    void aBufferIsTheMemoryAtItsAddress() throws Exception {
        ByteBuffer memory = ByteBuffer.allocateDirect(64);
        memory.put(0, "abcdefgh".getBytes(StandardCharsets.US_ASCII));
        memory.position(3);
        long address = address(memory);
        assertEquals('a', new Pointer(address).getByte(0), "whatever the position");
        assertEquals('d', new Pointer(address(memory.slice())).getByte(0));
        assertEquals('a', new Pointer(address(memory.asReadOnlyBuffer())).getByte(0));

        ByteBuffer again = library().buffer(address, 16);
        assertTrue(again.isDirect());
        assertEquals(16, again.capacity());
        assertEquals('h', again.get(7));
        again.put(1, (byte) 'B');
        assertEquals('B', memory.get(1));
        assertEquals(ByteOrder.BIG_ENDIAN, again.order());
    }

    @Test
    void theBinderIsTheOneThatWasAskedFor() {
        String chosen = System.getProperty("interop.binder");
        assertEquals(chosen == null ? "jni" : chosen, SystemNative.binder());
        assertFalse(SystemNative.origin().isEmpty());
    }

    /** Each call says the same, and the JVM goes on living. */
    private static void assertUnusable(String binder, ChildJvm child, String reason, String others)
            throws IOException {
        String said = child.property("interop.binder", binder).run();
        List<String> lines = said.lines().toList();
        assertEquals(2, lines.size(), said);
        assertTrue(lines.get(0).startsWith("the binder " + binder + " cannot be used: "), said);
        assertTrue(lines.get(0).contains(reason), said);
        assertTrue(lines.get(0).contains(". Set -Dinterop.binder=" + others), said);
        assertTrue(lines.get(0).endsWith(", or leave it out to have one chosen"), said);
        assertEquals(lines.get(0), lines.get(1));
    }

    private static Library library() throws ReflectiveOperationException {
        Method method = SystemNative.class.getSuperclass().getDeclaredMethod("library");
        method.setAccessible(true);
        return (Library) method.invoke(null);
    }

    private static long address(ByteBuffer buffer) throws ReflectiveOperationException {
        Method method = Library.class.getDeclaredMethod("address", ByteBuffer.class);
        method.setAccessible(true);
        return (long) method.invoke(library(), buffer);
    }

    /** Calls as often as its argument says. */
    static final class Calls {
        public static void main(String[] arguments) {
            for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
                try {
                    SystemNative.getPid();
                    SystemNative.mkDir("/", 0);
                    System.out.println("called by " + SystemNative.binder());
                } catch (UnsatisfiedLinkError e) {
                    System.out.println(e.getMessage().replaceAll("\\s+", " "));
                }
            }
        }
    }

    /** Loads the C library, for which there is no table, as often as its argument says. */
    static final class NoTable extends NoTableImports {
        public static void main(String[] arguments) {
            for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
                try {
                    System.out.println(open().binderName());
                } catch (UnsatisfiedLinkError e) {
                    System.out.println(e.getMessage().replaceAll("\\s+", " "));
                }
            }
        }
    }

    /** In the place of generated code. */
    static class NoTableImports {
        static Library open() {
            return new Library(MethodHandles.lookup(), NoTable.class, "none", null, 0, new String[] {"libc.so.6"});
        }
    }
}
