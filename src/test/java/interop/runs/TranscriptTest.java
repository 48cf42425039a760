package interop.runs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.SafeHandle;
import interop.SafeMemoryHandle;
import interop.TextBuffer;
import interop.system.DeviceIdentifiers;
import interop.system.DirectoryEntry;
import interop.system.FileStatus;
import interop.system.FileSystemStatus;
import interop.system.OpenFlags;
import interop.system.Passwd;
import interop.system.PeerID;
import interop.system.PipeEnds;
import interop.system.RegionLock;
import interop.system.SafeDirectoryHandle;
import interop.system.SafeFileHandle;
import interop.system.SafeMemoryMappedViewHandle;
import interop.system.SpaceInfo;
import interop.system.SystemNative;
import interop.system.TemporaryFile;
import interop.system.TimerSetting;
import interop.system.WindowSize;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Calls every method of SystemNative with combinations of a few arguments, good and bad, and writes down what comes
 * back. {@link RunComparison} holds the transcripts of all binders and JDKs against each other.
 */
class TranscriptTest {
    /** Moves what the other calls stand on, changes this process for good, or tells of what others may change. */
    private static final Set<String> LEFT_OUT = Set.of("chDir", "uMask", "mLockAll", "getAllMountPoints",
            "getAllMounts");

    /** How many calls a method gets at most. */
    private static final int CALLS = 500;

    private final Path target = Path.of(System.getProperty("project.build.directory", "target")).toAbsolutePath();
    /** The same in all runs, since it comes back in answers. */
    private final Path folder = Path.of(System.getProperty("project.basedir", "")).toAbsolutePath()
            .resolve("target/transcript");

    @Test
    void everyMethodIsCalledWithGoodAndBadArguments() throws Exception {
        List<Method> methods = new ArrayList<>();
        for (Method method : SystemNative.class.getSuperclass().getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !LEFT_OUT.contains(method.getName())) {
                method.setAccessible(true);
                methods.add(method);
            }
        }
        methods.sort(Comparator.comparing(Method::toString));
        List<String> lines = new ArrayList<>();
        Path waited = folder.resolveSibling("transcript.lock");
        try (FileChannel channel = FileChannel.open(waited, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Another run may be at it.
            channel.lock();
            for (Method method : methods) {
                transcribe(method, lines);
            }
            deleteFolder();
        }
        Path transcripts = Files.createDirectories(target.resolve("transcripts"));
        Files.write(transcripts.resolve(System.getProperty("interop.run", "alone") + ".txt"), lines);
        assertTrue(lines.size() > 1000, () -> "only " + lines.size() + " calls");
    }

    /** All combinations of arguments, or as many as can be tried, drawn in the same way in each run. */
    private void transcribe(Method method, List<String> lines) throws Exception {
        List<List<Supplier<Object>>> candidates =
                Arrays.stream(method.getParameterTypes()).map(this::candidates).toList();
        int all = candidates.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
        Random random = new Random(method.toString().hashCode());
        for (int i = 0; i < Math.min(all, CALLS); i++) {
            int rest = all <= CALLS ? i : random.nextInt(all);
            List<Supplier<Object>> chosen = new ArrayList<>();
            for (List<Supplier<Object>> candidate : candidates) {
                chosen.add(candidate.get(rest % candidate.size()));
                rest /= candidate.size();
            }
            transcribe(method, chosen, lines);
        }
    }

    private void transcribe(Method method, List<Supplier<Object>> chosen, List<String> lines) throws Exception {
        prepareFolder();
        Object[] arguments = chosen.stream().map(Supplier::get).toArray();
        String line = method.getName() + " " + show(arguments);
        try {
            Object result = method.invoke(null, arguments);
            // Without arguments, a number is one of the process or the moment, like its id.
            line += " = " + (arguments.length == 0 && result instanceof Number ? "a number" : show(result));
            if (!method.getName().contains("Random")) {
                line += " leaves " + show(arguments);
            }
            close(result);
        } catch (InvocationTargetException e) {
            line += " throws " + e.getCause();
        }
        for (Object argument : arguments) {
            close(argument);
        }
        lines.add(ascii(line));
    }

    private List<Supplier<Object>> candidates(Class<?> type) {
        if (type == int.class) {
            return List.of(() -> 0, () -> 1, () -> 2, () -> -1, () -> 0x40000000);
        } else if (type == long.class) {
            return List.of(() -> 0L, () -> 3L, () -> -1L, () -> Long.MAX_VALUE);
        } else if (type == String.class) {
            return List.of(() -> null, () -> "", () -> "a\0b", () -> "\ud800", this::file, () -> folder.toString(),
                    () -> folder.resolve("nön€\ud83d\ude00").toString(), () -> file() + "/x", () -> "x".repeat(5000));
        } else if (type == byte[].class) {
            return List.of(() -> null, () -> new byte[0], () -> new byte[] {'n', 0}, this::notUtf8,
                    () -> file().getBytes(StandardCharsets.UTF_8));
        } else if (type == ByteBuffer.class) {
            return List.of(() -> ByteBuffer.allocate(4).position(1), () -> ByteBuffer.allocateDirect(4).limit(3),
                    () -> ByteBuffer.allocate(4).asReadOnlyBuffer(), () -> ByteBuffer.allocateDirect(0));
        } else if (type == ByteBuffer[].class) {
            return List.of(() -> null, () -> new ByteBuffer[0], () -> new ByteBuffer[1],
                    () -> new ByteBuffer[] {ByteBuffer.allocate(2), ByteBuffer.allocateDirect(4).position(1)},
                    () -> new ByteBuffer[] {ByteBuffer.allocate(1), ByteBuffer.allocate(4).asReadOnlyBuffer()});
        } else if (type == SafeFileHandle.class) {
            return List.of(() -> null, () -> open(OpenFlags.O_RDONLY), () -> open(OpenFlags.O_RDWR), () -> {
                SafeFileHandle closed = open(OpenFlags.O_RDONLY);
                close(closed);
                return closed;
            });
        } else if (type == SafeDirectoryHandle.class) {
            return List.of(() -> get(() -> SystemNative.openDir(file().replaceAll("/file$", "/empty"))));
        } else if (type == SafeMemoryMappedViewHandle.class) {
            return List.of(() -> get(() -> SystemNative.mMap(4096, 3, 0x12, null, 0)));
        } else if (type == SafeMemoryHandle.class) {
            return List.of(() -> get(() -> SystemNative.mMap(4096, 3, 0x12, null, 0)), () -> null);
        } else if (!SafeHandle.class.isAssignableFrom(type)) {
            return List.of(() -> make(type), () -> null);
        }
        throw new AssertionError("no arguments of " + type + " to try: add some");
    }

    /** A struct, or a buffer that grows. */
    private static Object make(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private interface Call {
        Object make() throws IOException;
    }

    private static Object get(Call call) {
        try {
            return call.make();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private SafeFileHandle open(int flags) {
        return (SafeFileHandle) get(() -> SystemNative.open(file(), flags, 0));
    }

    private byte[] notUtf8() {
        byte[] path = folder.resolve("name-").toString().getBytes(StandardCharsets.UTF_8);
        path[path.length - 1] = (byte) 0xff;
        return path;
    }

    private String file() {
        return folder.resolve("file").toString();
    }

    private String show(Object value) {
        if (value instanceof Object[] values) {
            return Arrays.stream(values).map(this::show).toList().toString();
        } else if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        } else if (value instanceof ByteBuffer buffer) {
            return buffer.toString() + contents(buffer);
        } else if (value instanceof FileStatus status) {
            return "mode " + status.mode + " size " + status.size + " nlink " + status.nlink;
        } else if (value instanceof DirectoryEntry entry) {
            return "type " + entry.type + " length " + entry.nameLength;
        } else if (value instanceof PeerID peer) {
            return "uid " + peer.uid;
        } else if (value instanceof RegionLock lock) {
            return "lock " + lock.type + " from " + lock.offset + " by " + lock.pid;
        } else if (value instanceof TimerSetting setting) {
            return "value " + setting.value + " interval " + setting.interval;
        } else if (value instanceof WindowSize size) {
            return size.rows + " rows " + size.columns + " columns";
        } else if (value instanceof DeviceIdentifiers identifiers) {
            return "device " + identifiers.major + ":" + identifiers.minor;
        } else if (value instanceof Passwd passwd) {
            return "user " + passwd.uid + ":" + passwd.gid + " with a name of " + passwd.nameLength;
        } else if (value instanceof TemporaryFile made) {
            return made.file == null ? "no file" : "a file";
        } else if (value instanceof FileSystemStatus status) {
            return "type " + status.type + " bsize " + status.bsize + " namemax " + status.namemax;
        } else if (value instanceof SpaceInfo space) {
            return "total " + space.total;
        } else if (value instanceof TextBuffer || value instanceof SafeHandle || value instanceof PipeEnds) {
            return value.getClass().getSimpleName();
        }
        return String.valueOf(value);
    }

    private static String ascii(String line) {
        StringBuilder ascii = new StringBuilder();
        line.replaceAll("x{100,}", "x...").chars().forEach(c -> ascii.append(
                c >= 0x20 && c < 0x7f ? String.valueOf((char) c) : String.format("<%04x>", c)));
        return ascii.toString();
    }

    private static String contents(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.duplicate().clear().get(bytes);
        return Arrays.toString(bytes);
    }

    private static void close(Object value) {
        if (value instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Before each call: what is as it should be costs no more than a look. */
    private void prepareFolder() throws IOException {
        allow(folder, "rwx------");
        Files.createDirectories(folder.resolve("empty"));
        try (var entries = Files.list(folder)) {
            for (Path entry : entries.filter(e -> !e.endsWith("file") && !e.endsWith("empty")).toList()) {
                Files.delete(entry);
            }
        }
        Path file = folder.resolve("file");
        if (allow(file, "rw-------") != 5) {
            Files.deleteIfExists(file);
            Files.writeString(file, "12345");
        }
    }

    /** Gives its owner back what calls may have taken; returns its size, -1 if it is not there. */
    private static long allow(Path path, String permissions) throws IOException {
        try {
            PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
            Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(permissions);
            if (!attributes.permissions().containsAll(wanted)) {
                wanted.addAll(attributes.permissions());
                Files.setPosixFilePermissions(path, wanted);
            }
            return attributes.size();
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    private void deleteFolder() throws IOException {
        prepareFolder();
        for (String name : List.of("file", "empty", "")) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }
}
