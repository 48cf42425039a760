package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ChildJvm;
import interop.Error;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees of a mapping whose file was cut short, in interpreted and in compiled code. */
class CutShortTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4", "-XX:-TieredCompilation"})
    void anAccessIsAnErrorAndNoCrashAndACallFails(String option) throws Exception {
        String said = new ChildJvm(Accesses.class, dir.toString()).option(option).run();
        assertEquals("""
                getByte InternalError unmapped
                getInt InternalError unmapped
                getLong InternalError unmapped
                get InternalError unmapped
                putByte InternalError unmapped
                putLong InternalError unmapped
                put InternalError unmapped
                read EFAULT unmapped
                write EFAULT unmapped
                """, said);
    }

    /** Something that touches a mapping; what it returns is a number or an error. */
    private interface Access {
        long touch(SafeMemoryMappedViewHandle view);
    }

    static final class Accesses {
        private static final int LENGTH = 4 * Memory.PAGE;
        private static final int WARM = 30_000;
        private static long sum;

        public static void main(String[] arguments) throws Exception {
            byte[] bytes = new byte[LENGTH];
            Map<String, Access> accesses = new LinkedHashMap<>();
            accesses.put("getByte", view -> view.getByte(1));
            accesses.put("getInt", view -> view.getInt(2));
            accesses.put("getLong", view -> view.getLong(8));
            accesses.put("get", view -> {
                view.get(1, bytes, 0, 5000);
                return bytes[77];
            });
            accesses.put("putByte", view -> {
                view.putByte(1, (byte) 1);
                return 0;
            });
            accesses.put("putLong", view -> {
                view.putLong(1, 1);
                return 0;
            });
            accesses.put("put", view -> {
                view.put(1, bytes, 0, 5000);
                return 0;
            });
            for (Map.Entry<String, Access> access : accesses.entrySet()) {
                Path path = Files.write(Path.of(arguments[0], access.getKey()), new byte[LENGTH]);
                SafeMemoryMappedViewHandle view = Memory.file(path, LENGTH, Memory.READ_WRITE, MapFlags.MAP_SHARED);
                for (int i = 0; i < WARM; i++) {
                    sum += access.getValue().touch(view);
                }
                Files.write(path, new byte[0]);
                System.out.println(access.getKey() + " " + failure(access.getValue(), view, path)
                        + " " + end(view, path));
            }
            call(Path.of(arguments[0], "read"), true);
            call(Path.of(arguments[0], "write"), false);
        }

        /** The error may come behind the access, in whatever this thread does then. */
        private static String failure(Access access, SafeMemoryMappedViewHandle view, Path path) throws Exception {
            try {
                sum += access.touch(view);
                for (int i = 0; i < 200; i++) {
                    sum += Witness.timesMapped(path);
                    Thread.sleep(1);
                }
                return "none";
            } catch (InternalError e) {
                return e.getClass().getSimpleName();
            }
        }

        private static void call(Path path, boolean read) throws IOException {
            Files.write(path, new byte[LENGTH]);
            Path other = Files.write(path.resolveSibling("other"), new byte[LENGTH]);
            SafeMemoryMappedViewHandle view = Memory.file(path, LENGTH, Memory.READ_WRITE, MapFlags.MAP_SHARED);
            Files.write(path, new byte[0]);
            try (SafeFileHandle file = Witness.open(other, OpenFlags.O_RDWR)) {
                int result = read ? SystemNative.read(file, view, 0, LENGTH)
                        : SystemNative.write(file, view, 0, LENGTH);
                System.out.println((read ? "read " : "write ") + Error.name(-result) + " " + end(view, path));
            }
        }

        private static String end(SafeMemoryMappedViewHandle view, Path path) throws IOException {
            view.close();
            return Witness.timesMapped(path) == 0 ? "unmapped" : "mapped";
        }
    }
}
