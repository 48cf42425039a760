package interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SafeHeapHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.tools.JavaFileObject;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page that shows the same calls in other libraries tells the truth: its examples compile, run, and have the same
 * results as each other and as the JDK.
 */
@Tag("each-jdk")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ComingFromTest {
    static final Path PAGE = Examples.PAGES.resolve("coming-from.md");

    private static final List<String> LIBRARIES = List.of("JNA", "jnr-posix", "java.lang.foreign", "interop");
    private static final Pattern SECTION = Pattern.compile("^##+ (\\w+)(.*?)(?=^##|\\z)",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LIBRARY = Pattern.compile("^\\*\\*([\\w.-]+)\\*\\*(.*?)(?=^\\*\\*|\\z)",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LACK = Pattern.compile("^ has no `(\\w+)`");
    private static final Pattern FILE = Pattern.compile("^// (\\w+)\\.java\n", Pattern.MULTILINE);
    private static final String JDK = "import java.io.*;\nimport java.nio.charset.*;\nimport java.nio.file.*;\n"
            + "import java.util.*;\n";

    /** By call and library, the part of the page. */
    private static final Map<String, Map<String, String>> PARTS = new LinkedHashMap<>();
    private static URLClassLoader classes;

    @TempDir
    static Path folder;

    @BeforeAll
    static void compile() throws Exception {
        Matcher sections = SECTION.matcher(Files.readString(PAGE));
        while (sections.find()) {
            Map<String, String> parts = new LinkedHashMap<>();
            LIBRARY.matcher(sections.group(2)).results().filter(r -> LIBRARIES.contains(r.group(1)))
                    .forEach(r -> parts.put(r.group(1), r.group(2)));
            if (!parts.isEmpty()) {
                PARTS.put(sections.group(1), parts);
            }
        }
        Map<String, String> shared = PARTS.remove("Imports");
        List<JavaFileObject> sources = new ArrayList<>();
        PARTS.forEach((call, parts) -> parts.forEach((library, part) -> {
            if (runs(library, part)) {
                addSources(sources, packageOf(call, library), Examples.of(shared.get(library)).get(0),
                        Examples.of(part).get(0));
            }
        }));
        Examples.compile(folder.resolve("classes"), sources);
        classes = new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()});
    }

    @AfterAll
    static void close() throws Exception {
        classes.close();
    }

    private static boolean runs(String library, String part) {
        return !Examples.of(part).isEmpty()
                && (!library.equals("java.lang.foreign") || Runtime.version().feature() >= 22);
    }

    private static String packageOf(String call, String library) {
        return call + "_" + library.replaceAll("\\W", "_");
    }

    /** An example is what a class has, and behind it files of their own; what all of a library share it inherits. */
    private static void addSources(List<JavaFileObject> sources, String name, String shared, String example) {
        String head = "package " + name + ";\n" + JDK + shared.lines().filter(line -> line.startsWith("import "))
                .reduce("", (all, line) -> all + line + "\n");
        String members = shared.lines().filter(line -> !line.startsWith("import "))
                .reduce("", (all, line) -> all + line + "\n");
        sources.add(Examples.source(name + "/Shared", head + "class Shared {\n" + members + "}\n"));
        String[] files = FILE.split(example);
        sources.add(Examples.source(name + "/Example", head + "class Example extends Shared {\n" + files[0] + "}\n"));
        Matcher names = FILE.matcher(example);
        for (int i = 1; names.find(); i++) {
            sources.add(Examples.source(name + "/" + names.group(1), head + files[i]));
        }
    }

    private static Method method(String call, String library) throws ClassNotFoundException {
        List<Method> methods = Arrays.stream(classes.loadClass(packageOf(call, library) + ".Example")
                .getDeclaredMethods()).filter(m -> m.getModifiers() == Modifier.STATIC).toList();
        assertEquals(1, methods.size(), () -> call + " of " + library + ": " + methods);
        methods.get(0).setAccessible(true);
        return methods.get(0);
    }

    /** The methods of a call that run on this JDK, by library. */
    private static Map<String, Method> methods(String call) throws ClassNotFoundException {
        Map<String, Method> methods = new LinkedHashMap<>();
        for (String library : LIBRARIES) {
            if (runs(library, PARTS.get(call).get(library))) {
                methods.put(library, method(call, library));
            }
        }
        return methods;
    }

    private static void assertAgree(Object expected, String call, Object... arguments) throws Exception {
        for (Map.Entry<String, Method> each : methods(call).entrySet()) {
            Object result = each.getValue().invoke(null, arguments);
            assertEquals(Arrays.deepToString(new Object[] {expected}), Arrays.deepToString(new Object[] {result}),
                    each.getKey());
        }
    }

    private static Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", null), content);
    }

    /** Of each call there is an example in each library, or the library lacks it; and it is tried below. */
    @Test
    void thePageIsWhole() throws Exception {
        assertEquals(10, PARTS.size(), PARTS.keySet()::toString);
        for (Map.Entry<String, Map<String, String>> call : PARTS.entrySet()) {
            assertEquals(LIBRARIES, List.copyOf(call.getValue().keySet()), call.getKey());
            assertNotNull(getClass().getDeclaredMethod(call.getKey()).getAnnotation(Test.class));
            call.getValue().forEach((library, part) -> {
                Matcher lack = LACK.matcher(part);
                assertTrue(lack.find() || !Examples.of(part).isEmpty(), () -> call.getKey() + " of " + library);
                assertTrue(Examples.of(part).size() <= 1, () -> call.getKey() + " of " + library);
            });
            Set<String> signatures = new TreeSet<>();
            for (Method method : methods(call.getKey()).values()) {
                signatures.add(method.getName() + Arrays.toString(method.getParameterTypes()));
            }
            assertEquals(1, signatures.size(), signatures::toString);
        }
    }

    @Test
    void whatALibraryIsSaidToLackItLacks() {
        Set<String> has = Arrays.stream(POSIX.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        assertTrue(has.contains("readlink"));
        List<String> lacks = PARTS.values().stream().map(parts -> LACK.matcher(parts.get("jnr-posix")))
                .filter(Matcher::find).map(lack -> lack.group(1)).toList();
        assertEquals(4, lacks.size(), lacks::toString);
        lacks.forEach(call -> assertFalse(has.contains(call), call));
    }

    @Test
    void theLibrariesWorkOnTheSameFilesAndMemory() throws Exception {
        POSIX posix = POSIXFactory.getNativePOSIX();
        String path = file("0123456789".getBytes(StandardCharsets.US_ASCII)).toString();
        int theirs = posix.open(path, 0, 0);
        try (SafeFileHandle wrapped = new SafeFileHandle(theirs, false); Memory memory = new Memory(2)) {
            assertEquals(2, SystemNative.read(wrapped, memory.getByteBuffer(0, 2)));
            assertEquals("01", new String(memory.getByteArray(0, 2), StandardCharsets.US_ASCII));
        }
        byte[] buffer = new byte[2];
        assertEquals(2, posix.read(theirs, buffer, 2));
        assertEquals("23", new String(buffer, StandardCharsets.US_ASCII));
        posix.close(theirs);

        SafeFileHandle ours = SystemNative.open(path, OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0);
        try (SafeHandle.Lease lease = ours.lease()) {
            ours.close();
            assertEquals(2, posix.read((int) lease.number(), buffer, 2));
            assertEquals("01", new String(buffer, StandardCharsets.US_ASCII));
        }
        ours = SystemNative.open(path, OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0);
        try (SafeHeapHandle memory = SystemNative.malloc(2); SafeHandle.Lease lease = memory.lease()) {
            assertEquals(2, SystemNative.read(ours, memory, 0, 2));
            assertEquals("01", new String(new Pointer(lease.number()).getByteArray(0, 2), StandardCharsets.US_ASCII));
        }
        assertEquals(0, posix.close((int) ours.detach()));
    }

    @Test
    void getpid() throws Exception {
        assertAgree((int) ProcessHandle.current().pid(), "getpid");
    }

    @Test
    void stat() throws Exception {
        Path file = file(new byte[0]);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(5L << 30);
        }
        assertAgree(new long[] {Files.size(file), (Long) Files.getAttribute(file, "unix:ino")}, "stat",
                file.toString());
    }

    @Test
    void open() throws Exception {
        Path file = file("what a file begins with".getBytes(StandardCharsets.US_ASCII));
        assertAgree(Arrays.copyOf(Files.readAllBytes(file), 6), "open", file.toString(), 6);
        assertAgree(Files.readAllBytes(file), "open", file.toString(), 100);
    }

    @Test
    void chmod() throws Exception {
        for (Map.Entry<String, Method> each : methods("chmod").entrySet()) {
            String library = each.getKey();
            Path file = file(new byte[0]);
            each.getValue().invoke(null, file.toString(), 0640);
            assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), library);
            for (Path bad : List.of(file.resolveSibling("nothing"), file.resolve("below"))) {
                FileSystemException jdk = assertThrows(FileSystemException.class,
                        () -> Files.setPosixFilePermissions(bad, Set.of()));
                Throwable thrown = assertThrows(InvocationTargetException.class,
                        () -> each.getValue().invoke(null, bad.toString(), 0640)).getCause();
                assertEquals(jdk.getClass(), thrown.getClass(), library);
                assertEquals(jdk.getFile(), ((FileSystemException) thrown).getFile(), library);
            }
        }
    }

    @Test
    void readdir() throws Exception {
        Path directory = Files.createDirectory(folder.resolve("directory"));
        Files.write(directory.resolve("a"), new byte[1]);
        Files.write(directory.resolve("some more"), new byte[70_000]);
        Files.createSymbolicLink(directory.resolve("link"), Path.of("nothing"));
        Map<String, Long> expected = new TreeMap<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.toList()) {
                expected.put(entry.getFileName().toString(), Files.readAttributes(entry, BasicFileAttributes.class,
                        LinkOption.NOFOLLOW_LINKS).size());
            }
        }
        assertAgree(expected, "readdir", directory.toString());
    }

    @Test
    void readlink() throws Exception {
        for (int length : new int[] {1, 256, 3000}) {
            Path link = Files.createSymbolicLink(folder.resolve("link" + length), Path.of("t".repeat(length)));
            assertAgree(Files.readSymbolicLink(link).toString(), "readlink", link.toString());
        }
    }

    @Test
    void getpwuid() throws Exception {
        Path file = file(new byte[0]);
        Integer own = (Integer) Files.getAttribute(file, "unix:uid");
        String name = Files.getOwner(file).getName();
        // The JDK gives the number for a name where there is none.
        assertAgree(name.equals(own.toString()) ? null : name, "getpwuid", own);
        assertAgree(null, "getpwuid", 1_999_999_999);
    }

    @Test
    void mmap() throws Exception {
        byte[] content = new byte[20_000];
        new Random(1).nextBytes(content);
        Path file = file(content);
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer jdk = channel.map(FileChannel.MapMode.READ_ONLY, 0, content.length)
                    .order(ByteOrder.nativeOrder());
            for (int offset : new int[] {0, 4096, 12_345, content.length - Integer.BYTES}) {
                assertAgree(jdk.getInt(offset), "mmap", file.toString(), (long) content.length, (long) offset);
            }
        }
    }

    @Test
    void poll() throws Exception {
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel source = pipe.source(); Pipe.SinkChannel sink = pipe.sink();
                Selector selector = Selector.open()) {
            source.configureBlocking(false).register(selector, SelectionKey.OP_READ);
            assertAgree(selector.selectNow() > 0, "poll", new byte[0], 10);
            sink.write(ByteBuffer.allocate(1));
            assertAgree(selector.select() > 0, "poll", new byte[1], 60_000);
        }
        for (Map.Entry<String, Method> each : methods("poll").entrySet()) {
            long start = System.nanoTime();
            each.getValue().invoke(null, new byte[0], 50);
            assertTrue(System.nanoTime() - start >= 50_000_000, each.getKey());
        }
    }

    @Test
    void crc32() throws Exception {
        byte[] bytes = "what a file begins with".getBytes(StandardCharsets.US_ASCII);
        CRC32 jdk = new CRC32();
        jdk.update(bytes);
        // The binder of the run may be one that only a library with a table can have.
        String binder = System.clearProperty("interop.binder");
        try {
            assertAgree(jdk.getValue(), "crc32", bytes);
        } finally {
            if (binder != null) {
                System.setProperty("interop.binder", binder);
            }
        }
    }
}
