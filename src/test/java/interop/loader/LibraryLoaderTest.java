package interop.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.CCompiler;
import interop.ChildJvm;
import interop.DisabledUnderEmulation;
import interop.marshalling.Library;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the library is found, and what is said where it is not. */
class LibraryLoaderTest {
    private static final String FILE = System.mapLibraryName("SystemNative");

    private static final String SAME_VERSION = "-DVERSION=2";

    /** A library with two of System.Native's functions, for each binder. */
    private static final String SMALL = """
            #include <stdint.h>

            int32_t SystemNative_GetAbiVersion(void)
            {
                return VERSION;
            }

            int64_t SystemNative_GetTimestamp(void)
            {
                return 42;
            }

            int32_t Java_interop_system_SystemNativeImports_00024Table_jniAbiVersion(void* env, void* type)
            {
                return SystemNative_GetAbiVersion();
            }

            int64_t Java_interop_system_SystemNative_1GetTimestampImport_SystemNative_1GetTimestamp(
                    void* env, void* type)
            {
                return SystemNative_GetTimestamp();
            }
            """;

    /** One whose host name is longer than any buffer, with what a call's memory needs of the table. */
    private static final String BOASTING = """
            #include <stdlib.h>
            #include "common/java.h"

            int32_t SystemNative_GetHostName(uint8_t* name, int32_t length)
            {
                (void)name;
                return length + 1;
            }

            int32_t Java_interop_system_SystemNative_1GetHostNameImport_SystemNative_1GetHostName(
                    void* env, void* type, int64_t name, int32_t length)
            {
                return SystemNative_GetHostName((uint8_t*)(intptr_t)name, length);
            }

            int64_t Java_interop_system_SystemNativeImports_00024Table_jniAddress(void* env, void* table, void* buffer)
            {
                return Interop_GetDirectBufferAddress(env, buffer);
            }

            int64_t Java_interop_system_SystemNativeImports_00024Table_jniAllocate(void* env, void* table, int64_t size)
            {
                return (int64_t)(intptr_t)malloc((size_t)size);
            }

            void Java_interop_system_SystemNativeImports_00024Table_jniFree(void* env, void* table, int64_t address)
            {
                free((void*)(intptr_t)address);
            }

            void* Java_interop_system_SystemNativeImports_00024Table_jniBuffer(void* env, void* table, int64_t address,
                    int64_t capacity)
            {
                return Interop_NewDirectByteBuffer(env, address, capacity);
            }
            """;

    @TempDir
    Path folder;

    @Test
    void thePropertyWinsThenTheLibraryPathThenTheJar() throws IOException {
        Path named = resourceIn(folder.resolve("named"));
        Path onPath = resourceIn(folder.resolve("path"));
        ChildJvm child = new ChildJvm(Caller.class, "origin", "pid").property("interop.cache", folder.resolve("cache"))
                .property("java.library.path", onPath.getParent()).property("interop.library.path", named.getParent());
        assertOrigin(named + " (from the property interop.library.path)", child);
        assertOrigin(onPath + " (from java.library.path)", child.property("interop.library.path", null));
        String fromJar = child.property("java.library.path", null).run();
        assertTrue(fromJar.startsWith("origin " + folder.resolve("cache")), fromJar);
        assertTrue(fromJar.contains(" (copied from the jar)\n"), fromJar);
    }

    /** The JDK of macOS appends it, and that of Windows; whoever names it means it. */
    @ParameterizedTest
    @ValueSource(strings = {"/me/Library/Java/Extensions:/Library/Java/Extensions:/Network/Library/Java/Extensions"
            + ":/System/Library/Java/Extensions:/usr/lib/java:.",
            "/mine:/Users/me/Library/Java/Extensions:/usr/lib/java:.",
            "C:\\jdk\\bin;C:\\windows\\Sun\\Java\\bin;C:\\windows\\system32;C:\\windows;C:\\mine;."})
    void theCurrentFolderThatTheJdkAppendsIsPassedOver(String path) {
        assertEquals(path.substring(0, path.length() - 2), LibraryLoader.withoutAppended(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "/mine:.", "./lib", ".:/usr/lib/java", "C:\\mine;.",
            ".;C:\\windows\\Sun\\Java\\bin;C:\\mine"})
    void theCurrentFolderThatTheUserNamesIsLookedInto(String path) {
        assertEquals(path, LibraryLoader.withoutAppended(path));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileInTheCurrentFolderDoesNotWinOverTheJar() throws IOException {
        Path current = resourceIn(folder.resolve("current"));
        ChildJvm child = new ChildJvm(Caller.class, "origin", "pid").property("interop.cache", folder.resolve("cache"))
                .property("java.library.path", "/Library/Java/Extensions:/usr/lib/java:.")
                .by("sh", "-c", "cd '" + current.getParent() + "' && exec \"$@\"", "sh");
        String said = child.run();
        assertTrue(said.contains(" (copied from the jar)\n"), said);
        assertOrigin(current.getParent().resolve(".").resolve(FILE) + " (from java.library.path)",
                child.property("java.library.path", "."));
    }

    /** Left to the dynamic linker, it would be the end of the process. */
    @Test
    void aFileThatIsCutShortIsRefused() throws IOException {
        Path named = resourceIn(folder.resolve("named"));
        byte[] whole = Files.readAllBytes(named);
        Files.write(named, Arrays.copyOf(whole, whole.length / 2));
        String said = new ChildJvm(Caller.class, "origin").property("interop.library.path", named.getParent()).run();
        assertTrue(said.contains(named + " (from the property interop.library.path) is cut short"), said);
    }

    /** As a tool leaves it that takes the sections away, which only linking needs. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileWithoutSectionsThatIsCutShortIsRefused() throws IOException {
        Path named = resourceIn(folder.resolve("named"));
        byte[] whole = Files.readAllBytes(named);
        Arrays.fill(whole, 0x28, 0x30, (byte) 0);
        Arrays.fill(whole, 0x3A, 0x40, (byte) 0);
        ChildJvm child = new ChildJvm(Caller.class, "origin", "pid").property("interop.library.path",
                named.getParent());
        Files.write(named, whole);
        String works = child.run();
        assertTrue(works.matches("(?s).*pid (\\d+) of \\1\n"), works);
        Files.write(named, Arrays.copyOf(whole, whole.length / 2));
        String said = child.run();
        assertTrue(said.contains(named + " (from the property interop.library.path) is cut short"), said);
    }

    /** Whoever names a folder means it; but there may be other libraries in it. */
    @Test
    @Tag("each-jdk")
    void aFolderInThePropertyThatCannotBeUsedIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        ChildJvm child = new ChildJvm(Caller.class, "pid");
        String said = failure(child.property("interop.library.path", folder.resolve("no")));
        assertContains(said, folder.resolve("no") + " is not there", "-Dinterop.library.path");
        assertContains(failure(child.property("interop.library.path", file)), file + " is no folder");
        String works = child.property("interop.library.path", Files.createDirectory(folder.resolve("empty"))).run();
        assertTrue(works.matches("pid (\\d+) of \\1\n"), works);
    }

    @Test
    @Tag("each-jdk")
    @EnabledOnOs(OS.LINUX)
    void aFolderInThePropertyThatTheLocaleCannotWriteIsTold() throws IOException {
        String said = failure(new ChildJvm(Caller.class, "pid").environment("LC_ALL", "C")
                .property("interop.library.path", resourceIn(folder.resolve("漢")).getParent()));
        assertContains(said, "the folder in -Dinterop.library.path", "LC_ALL=C.UTF-8");
    }

    /** From which the JDK of Windows may be unable to load: the reason that it gives is another. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void onWindowsAPathOutsideAsciiIsExplained() throws IOException {
        Path named = Files.createDirectory(folder.resolve("漢"));
        ChildJvm child = new ChildJvm(Caller.class, "pid").property("os.name", "Windows 10")
                .property("interop.binder", "jni").environment("LC_ALL", "C.UTF-8");
        Files.writeString(named.resolve(FILE), "not a library\n");
        String said = failure(child.property("interop.library.path", named));
        assertContains(said, "outside ASCII", "a folder whose path is ASCII", "-Dinterop.library.path");
        Files.writeString(folder.resolve(FILE), "not a library\n");
        String other = failure(child.property("interop.library.path", folder));
        assertFalse(other.contains("ASCII"), other);
    }

    @Test
    void aPlatformWithoutNativesSaysWhatToDo() throws IOException {
        // The other binders first trip over themselves: BindersTest.
        String said = failure(new ChildJvm(Caller.class, "pid").property("os.arch", "sparc")
                .property("interop.binder", "jni"));
        assertContains(said, "-sparc", FILE, "interop.library.path", "java.library.path", "/runtimes/", "Add the jar");
    }

    @Test
    void anotherAbiVersionIsRefused() throws IOException {
        Path file = CCompiler.library(folder, "SystemNative", SMALL, "-DVERSION=99");
        String said = failure(new ChildJvm(Caller.class, "pid").property("interop.library.path", folder));
        assertContains(said, file.toString(), "ABI version 99", "needs 2", "Remove that file");
    }

    @Test
    void aLibraryWithoutAnAbiVersionIsRefused() throws IOException {
        Path file = CCompiler.library(folder, "SystemNative", "int nothing;\n");
        String said = failure(new ChildJvm(Caller.class, "pid").property("interop.library.path", folder));
        assertContains(said, file.toString(), "is no build of SystemNative", "SystemNative_GetAbiVersion", "Remove it");
    }

    @Test
    void oneMissingSymbolFailsAloneAndEachTime() throws IOException {
        Path file = CCompiler.library(folder, "SystemNative", SMALL, SAME_VERSION);
        List<String> lines = answers(new ChildJvm(Caller.class, "timestamp", "pid", "pid", "timestamp")
                .property("interop.library.path", folder));
        assertEquals(4, lines.size(), lines.toString());
        assertEquals("timestamp 42", lines.get(0));
        assertContains(lines.get(1), "failed: SystemNative has no symbol SystemNative_GetPid", file.toString(),
                LibraryLoader.platform());
        assertEquals(lines.get(1), lines.get(2), "the second call tells as much as the first");
        assertEquals("timestamp 42", lines.get(3));
    }

    @Test
    void aTextThatClaimsMoreThanItsBufferHoldsIsNotRead() throws IOException {
        CCompiler.library(folder, "SystemNative", SMALL + BOASTING, SAME_VERSION,
                "-I" + Path.of(System.getProperty("project.basedir"), "shims"));
        String said = new ChildJvm(Caller.class, "hostname", "timestamp")
                .property("interop.library.path", folder).run();
        assertTrue(said.matches("hostname failed: java.lang.IndexOutOfBoundsException: .*\ntimestamp 42\n"), said);
    }

    @Test
    void aFileThatIsNoLibraryIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve(FILE), "not a library\n");
        String said = failure(new ChildJvm(Caller.class, "pid", "pid").property("interop.library.path", folder));
        assertContains(said, file.toString(), "could not be loaded", LibraryLoader.platform(), "interop.library.path");
    }

    @Test
    void eachCallTellsWhatTheFirstTold() throws IOException {
        Files.writeString(folder.resolve(FILE), "");
        List<String> lines = answers(new ChildJvm(Caller.class, "pid", "pid", "mkdir", "origin", "binder")
                .property("interop.library.path", folder));
        assertEquals(5, lines.size(), lines.toString());
        String first = lines.get(0).substring("pid ".length());
        assertTrue(first.startsWith("failed: "), first);
        for (String line : lines) {
            assertEquals(first, line.substring(line.indexOf(' ') + 1));
        }
    }

    @Test
    void aLibraryThatIsNowhereIsNamed() {
        Library library = SystemLibraryImports.table("nosuch");
        String said = assertThrows(UnsatisfiedLinkError.class, library::binderName).getMessage();
        assertContains(said, "nosuch has no native file for " + LibraryLoader.platform(), "interop.library.path");
        String again = assertThrows(UnsatisfiedLinkError.class, library::origin).getMessage();
        assertEquals(said, again);
    }

    @Test
    void aLibraryThatTheSystemDoesNotKnowIsNamed() throws IOException {
        String said = new ChildJvm(SystemLibrary.class, "libnosuch.so.7", "nosuch.dll").property("interop.binder", null)
                .run();
        assertContains(said, "the library sample was not found on " + LibraryLoader.platform(), "libnosuch.so.7: ",
                "nosuch.dll: ", "Install it");
    }

    /** JNA tells it in several lines. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aLibraryThatTheSystemDoesNotKnowIsNamedWithTheWholeReason() throws IOException {
        String said = new ChildJvm(SystemLibrary.class, "libnosuch.so.7").property("interop.binder", "jna").run();
        assertContains(said, "(libnosuch.so.7: cannot open shared object file: No such file or directory)");
        assertFalse(said.contains(System.getProperty("java.class.path")), said);
    }

    /** Each binder tells what the dynamic linker said. */
    @ParameterizedTest
    @Tag("each-jdk")
    @ValueSource(strings = {"jni", "jna", "ffm"})
    @EnabledOnOs(OS.LINUX)
    void aLibraryThatNeedsAnotherOneTellsWhich(String binder) throws IOException {
        assumeTrue(!binder.equals("ffm") || Runtime.version().feature() >= 22, "FFM needs JDK 22");
        Path needed = CCompiler.library(folder, "needed", "int needed(void) { return 1; }\n");
        Path named = Files.createDirectory(folder.resolve("named"));
        CCompiler.library(named, "SystemNative", "int needed(void);\nint call(void) { return needed(); }\n",
                needed.toString());
        Files.delete(needed);
        String said = failure(new ChildJvm(Caller.class, "pid").property("interop.binder", binder)
                .property("interop.library.path", named));
        assertContains(said, needed.getFileName() + ": cannot open shared object file: No such file or directory");
        assertFalse(said.contains(System.getProperty("java.class.path")), said);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theSystemIsAskedForEachNameInTurn() throws IOException {
        for (String binder : Runtime.version().feature() < 22 ? List.of("jna") : List.of("jna", "ffm")) {
            String said = new ChildJvm(SystemLibrary.class, "libnosuch.so.7", "libc.so.6")
                    .property("interop.binder", binder).run();
            assertEquals("libc.so.6 (found by the system)\n", said);
        }
    }

    /** In many a folder of java.library.path there is one beside the library, for the linker: libc.so, libm.so. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aLinkerScriptIsNoLibrary() throws IOException {
        Files.writeString(folder.resolve("libsample.so"), "/* GNU ld script */\nGROUP ( /lib/libc.so.6 )\n");
        String said = new ChildJvm(SystemLibrary.class, "libc.so.6").property("interop.binder", null)
                .property("java.library.path", folder).run();
        assertEquals("libc.so.6 (found by the system)\n", said);
    }

    @Test
    @DisabledUnderEmulation("code is read, and may then lie on a file system without execution")
    void aFileOnANoexecFileSystemIsExplained() throws Exception {
        Path mounted = Files.createDirectories(folder.resolve("noexec"));
        assumeTrue(command("mount", "-t", "tmpfs", "-o", "noexec", "tmpfs", mounted.toString()),
                "only root can mount a file system noexec");
        try {
            String copied = failure(new ChildJvm(Caller.class, "pid").property("interop.cache", mounted));
            assertContains(copied, mounted.toString(), "noexec", "-Dinterop.cache", "-Dinterop.library.path");
            resourceIn(mounted.resolve("named"));
            String named = failure(new ChildJvm(Caller.class, "pid")
                    .property("interop.library.path", mounted.resolve("named")));
            assertContains(named, mounted.toString(), "noexec", "-Dinterop.library.path");
        } finally {
            command("umount", mounted.toString());
        }
    }

    private static void assertOrigin(String origin, ChildJvm child) throws IOException {
        List<String> lines = answers(child);
        assertEquals("origin " + origin, lines.get(0));
        String[] pids = lines.get(1).split(" ");
        assertEquals(pids[3], pids[1], "a call works");
    }

    /** What the first call of a JVM that goes on living says. */
    private static String failure(ChildJvm child) throws IOException {
        String line = answers(child).get(0);
        assertTrue(line.startsWith("pid failed: "), line);
        return line;
    }

    /** What the child says, without the JVM's own warnings of a library that is none. */
    private static List<String> answers(ChildJvm child) throws IOException {
        return child.run().lines().filter(l -> l.matches("(origin|binder|pid|timestamp|mkdir) .*")).toList();
    }

    private static void assertContains(String said, String... parts) {
        for (String part : parts) {
            assertTrue(said.contains(part), part + " is missing in: " + said);
        }
        assertFalse(said.contains("null"), said);
    }

    private static Path resourceIn(Path target) throws IOException {
        Path file = Files.createDirectories(target).resolve(FILE);
        String resource = "/runtimes/" + LibraryLoader.platform() + "/native/" + FILE;
        try (InputStream in = LibraryLoader.class.getResourceAsStream(resource)) {
            Files.copy(in, file);
        }
        return file;
    }

    private static boolean command(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().redirectError(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor() == 0;
    }

    /** Loads a library of the system, by the names in its arguments. */
    static final class SystemLibrary extends SystemLibraryImports {
        public static void main(String[] names) {
            try {
                System.out.println(library("sample", names).origin());
            } catch (UnsatisfiedLinkError e) {
                System.out.println(e.getMessage());
            }
        }
    }

    /** In the place of generated code. */
    static class SystemLibraryImports {
        static Library library(String name, String[] systemNames) {
            return new Library(MethodHandles.lookup(), SystemLibrary.class, name, null, 0, systemNames);
        }

        static Library table(String name) {
            return new Library(MethodHandles.lookup(), SystemLibrary.class, name, null, 0, new String[0]) {
            };
        }
    }
}
