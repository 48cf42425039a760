package interop.stress;

import interop.ChildJvm;
import interop.DisabledUnderEmulation;
import interop.InteropException;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first call in a process that can open nothing more, or only a few files: later ones work, once it can again. */
@DisabledUnderEmulation("the emulator needs descriptors of its own")
class OutOfDescriptorsTest {
    @TempDir
    Path dir;

    @Test
    void laterCallsWork() throws Exception {
        // The JVM itself remembers for ever that it could not open the file of a class.
        Path classes = Path.of(SystemNative.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path jar = dir.resolve("interop.jar");
        if (Files.isDirectory(classes)) {
            pack(classes, jar);
        }
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            boolean isPacked = Files.exists(jar) && Path.of(entry).toAbsolutePath().equals(classes);
            path.add(isPacked ? jar.toString() : entry);
        }
        List<Process> children = new ArrayList<>();
        for (int left : Stress.SECONDS > 0 ? new int[] {0, 1, 2, 3, 4, 5, 6} : new int[] {0, 2}) {
            children.add(Stress.child(FirstCall.class, dir).property("left", left)
                    .classPath(String.join(File.pathSeparator, path))
                    .by("sh", "-c", "ulimit -n 100 && exec \"$@\"", "sh").start());
        }
        for (Process child : children) {
            Stress.check(ChildJvm.output(child));
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(0);
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                    Files.copy(file, out);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    static final class FirstCall {
        public static void main(String[] arguments) throws Exception {
            // Each jar and each class of this test is open.
            List<Object> kept = new ArrayList<>();
            for (String name : List.of("interop.SafeHandle", "com.sun.jna.Native", "interop.stress.Stress",
                    "interop.stress.Imports", "interop.stress.Held")) {
                kept.add(Class.forName(name, false, FirstCall.class.getClassLoader()));
            }
            FileInputStream[] opened = new FileInputStream[200];
            int count = openAll(opened);
            for (int i = Integer.getInteger("left"); i > 0; i--) {
                opened[--count].close();
            }
            Throwable first = call();
            Throwable second = call();
            while (count > 0) {
                opened[--count].close();
            }
            for (Throwable e : new Throwable[] {first, second}) {
                System.out.println("with " + Integer.getInteger("left") + " descriptors: " + e);
            }
            Throwable later = call();
            if (later != null) {
                Stress.wrong("with descriptors enough: " + later);
            }
            // What is bound by the first call that needs much memory, and by the first message of a failure.
            try (SafeFileHandle sink = SystemNative.open("/dev/null", OpenFlags.O_WRONLY, 0)) {
                count = openAll(opened);
                first = write(sink);
                Throwable failing = fail();
                while (count > 0) {
                    opened[--count].close();
                }
                System.out.println("without descriptors: " + first + ", " + failing);
                later = write(sink);
                failing = fail();
                if (later != null || !(failing instanceof InteropException)) {
                    Stress.wrong("with descriptors again: " + later + ", " + failing);
                }
            }
            Stress.done();
        }

        private static int openAll(FileInputStream[] opened) {
            int count = 0;
            try {
                while (true) {
                    opened[count] = new FileInputStream("/dev/null");
                    count++;
                }
            } catch (IOException e) {
                return count;
            }
        }

        private static Throwable write(SafeFileHandle sink) {
            try {
                return SystemNative.write(sink, new byte[100_000], 0, 100_000) == 100_000 ? null : new AssertionError();
            } catch (Throwable e) {
                return e;
            }
        }

        private static Throwable fail() {
            try {
                return new AssertionError(SystemNative.open("/no/such", 0, 0));
            } catch (Throwable e) {
                return e;
            }
        }

        private static Throwable call() {
            try {
                SystemNative.getEnv("PATH");
                return SystemNative.open("/dev/null", 0, 0) == null ? new AssertionError() : null;
            } catch (Throwable e) {
                return e;
            }
        }
    }
}
