package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import interop.ErrorCode;
import interop.InteropException;
import interop.SafeHandle;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every import does with a bad path, handle or buffer. The imports are found by reflection, so a new one is
 * tested here without a word; only one that differs is named.
 */
class BadInputTest {
    /** Where a relative path starts; the paths here are absolute. */
    private static final Set<String> DIRECTORIES = Set.of("openAt 0", "fStatAt 0", "fAccessAt 0", "fChModAt 0",
            "fChOwnAt 0", "uTimensat 0", "mkDirAt 0", "unlinkAt 0", "renameAt 0", "renameAt 2", "linkAt 0", "linkAt 2",
            "mkNodAt 0", "mkFifoAt 0", "symLinkAt 1", "readLinkAt 0");

    /** Names of extended attributes. */
    private static final Set<String> ATTRIBUTES = Set.of("getXAttr 1", "lGetXAttr 1", "fGetXAttr 1", "setXAttr 1",
            "lSetXAttr 1", "fSetXAttr 1", "removeXAttr 1", "lRemoveXAttr 1", "fRemoveXAttr 1");

    /** What allows null. */
    private static final Set<String> NULLABLE = with(DIRECTORIES, "mMap 3");

    /** Texts that are no paths. */
    private static final Set<String> NO_PATHS = with(ATTRIBUTES, "getEnv 0", "memfdCreate 0", "shmOpen 0",
            "shmUnlink 0", "getPwNamR 0", "mkdTemp 0", "mksTemps 0");

    /** A path that nothing looks up: what a symbolic link says. */
    private static final Set<String> NO_NAMES = Set.of("symLink 0", "symLinkAt 0");

    /** What goes from name to name by itself in some systems, and then finds the first one missing. */
    private static final Set<String> GOES_BY_NAMES = Set.of("realPath 0");

    /** What is not on every system, and is refused there whatever the arguments. */
    private static final Set<String> NOT_EVERYWHERE = Set.of("cancelIo 0");

    /** Whatever stands there, another argument is refused before the descriptor is looked at, or it needs none. */
    private static final Set<String> DESCRIPTOR_COMES_LAST = with(DIRECTORIES, "fLock 0", "mMap 3");

    @TempDir
    static Path links;
    @TempDir
    Path dir;
    private final List<SafeHandle> handles = new ArrayList<>();
    private Path file;

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /** A parameter of an import. */
    record Parameter(Method method, int index) {
        Class<?> type() {
            return method.getParameterTypes()[index];
        }

        boolean isIn(Set<String> exceptions) {
            return exceptions.contains(method.getName() + " " + index);
        }

        boolean isText() {
            return isText(method, index);
        }

        /** A text is String, or the byte[] in its place in the overload. */
        static boolean isText(Method method, int index) {
            Class<?>[] types = method.getParameterTypes();
            if (types[index] != byte[].class) {
                return types[index] == String.class;
            }
            return imports().anyMatch(other -> other.getName().equals(method.getName())
                    && other.getParameterCount() == types.length && other.getParameterTypes()[index] == String.class);
        }

        @Override
        public String toString() {
            return method.getName() + Arrays.toString(method.getParameterTypes()) + " " + index;
        }
    }

    static Stream<Method> imports() {
        return Stream.of(SystemNativeImports.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()));
    }

    private static Stream<Parameter> parameters(Predicate<Parameter> which) {
        return imports().flatMap(method -> IntStream.range(0, method.getParameterCount())
                .mapToObj(index -> new Parameter(method, index))).filter(which);
    }

    static Stream<Parameter> references() {
        return parameters(parameter -> !parameter.type().isPrimitive() && !parameter.isIn(NULLABLE));
    }

    static Stream<Parameter> texts() {
        return parameters(Parameter::isText);
    }

    static Stream<Parameter> strings() {
        return parameters(parameter -> parameter.type() == String.class);
    }

    static Stream<Parameter> paths() {
        return texts().filter(parameter -> !parameter.isIn(NO_PATHS));
    }

    static Stream<Parameter> pathsWithNames() {
        return paths().filter(parameter -> !parameter.isIn(NO_NAMES));
    }

    static Stream<Parameter> pathsAtOnce() {
        return paths().filter(parameter -> !parameter.isIn(GOES_BY_NAMES));
    }

    static Stream<Parameter> handles() {
        return parameters(parameter -> SafeHandle.class.isAssignableFrom(parameter.type()));
    }

    static Stream<Parameter> files() {
        return handles().filter(parameter -> parameter.type() == SafeFileHandle.class
                && !parameter.isIn(DESCRIPTOR_COMES_LAST) && !parameter.isIn(NOT_EVERYWHERE));
    }

    static Stream<Parameter> slices() {
        return parameters(parameter -> parameter.type() == byte[].class && !parameter.isText());
    }

    static Stream<Parameter> vectors() {
        return parameters(parameter -> parameter.type() == ByteBuffer[].class);
    }

    @BeforeAll
    static void makeLinks() throws Exception {
        Files.createSymbolicLink(links.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(links.resolve("dangling"), Path.of("none"));
    }

    @BeforeEach
    void makeFile() throws Exception {
        file = Files.writeString(dir.resolve("file"), "content");
    }

    @AfterEach
    void nothingHasChanged() throws Exception {
        for (SafeHandle handle : handles) {
            handle.close();
        }
        assertEquals("content", Files.readString(file));
        assertEquals(1, dir.toFile().list().length);
    }

    @ParameterizedTest
    @MethodSource("references")
    void nullIsRefused(Parameter parameter) throws Exception {
        assertInstanceOf(NullPointerException.class, thrown(parameter, null));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aNulInsideIsRefused(Parameter parameter) throws Exception {
        for (String text : new String[] {"\0", file + "\0", "é\0x"}) {
            assertInstanceOf(IllegalArgumentException.class, thrown(parameter, text(parameter, text)));
        }
    }

    @ParameterizedTest
    @MethodSource("strings")
    void halfASurrogatePairIsRefused(Parameter parameter) throws Exception {
        for (String text : new String[] {"\uD83D", "\uDE00", file + "\uDE00\uD83D", "\uD83Dx"}) {
            assertInstanceOf(IllegalArgumentException.class, thrown(parameter, text));
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void anEmptyPathIsNotThere(Parameter parameter) throws Exception {
        assertEquals("ENOENT", error(parameter, text(parameter, "")));
    }

    @ParameterizedTest
    @MethodSource("pathsWithNames")
    void aNameOf256BytesIsTooLong(Parameter parameter) throws Exception {
        assertEquals("ENAMETOOLONG", error(parameter, text(parameter, dir + "/n" + Witness.NAME_255)));
        // As many bytes in half as many characters.
        assertEquals("ENAMETOOLONG", error(parameter, text(parameter, dir + "/" + "é".repeat(128))));
    }

    @ParameterizedTest
    @MethodSource("pathsWithNames")
    void theWayThereIsOfFolders(Parameter parameter) throws Exception {
        assertEquals("ENOTDIR", error(parameter, text(parameter, file + "/x")));
        assertEquals("ELOOP", error(parameter, text(parameter, links + "/loop/x")));
        assertEquals("ENOENT", error(parameter, text(parameter, links + "/dangling/x")));
        assertEquals("ENOENT", error(parameter, text(parameter, dir + "/none/x")));
    }

    @ParameterizedTest
    @MethodSource("pathsAtOnce")
    void aPathOf5000CharactersIsTooLong(Parameter parameter) throws Exception {
        assertEquals("ENAMETOOLONG", error(parameter, text(parameter, Witness.longPath(dir))));
    }

    @ParameterizedTest
    @MethodSource("handles")
    void aClosedHandleIsRefused(Parameter parameter) throws Exception {
        SafeHandle handle = (SafeHandle) usual(parameter);
        handle.close();
        assertInstanceOf(IllegalStateException.class, thrown(parameter, handle));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDescriptorThatIsNotOpenIsRefused(Parameter parameter) throws Exception {
        for (long descriptor : new long[] {-1, Integer.MAX_VALUE, Long.MIN_VALUE, 1L << 32}) {
            assertEquals("EBADF", error(parameter, new SafeFileHandle(descriptor, false)));
        }
    }

    @ParameterizedTest
    @MethodSource("slices")
    void aSliceOutsideOfTheArrayIsRefused(Parameter parameter) throws Exception {
        int[][] slices = {{0, 9}, {8, 1}, {9, 0}, {-1, 1}, {0, -1}, {1, Integer.MAX_VALUE}, {Integer.MIN_VALUE, 8}};
        for (int[] slice : slices) {
            Object[] arguments = usualArguments(parameter.method());
            arguments[parameter.index() + 1] = slice[0];
            arguments[parameter.index() + 2] = slice[1];
            assertInstanceOf(IndexOutOfBoundsException.class, thrown(parameter.method(), arguments));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void noBufferAmongOthersIsRefused(Parameter parameter) throws Exception {
        ByteBuffer[] buffers = {ByteBuffer.allocate(1), null};
        assertInstanceOf(NullPointerException.class, thrown(parameter, buffers));
    }

    private static Object text(Parameter parameter, String text) {
        return parameter.type() == String.class ? text : Witness.utf8(text);
    }

    /** The name of the error with which an import fails for an argument. */
    private String error(Parameter parameter, Object argument) throws Exception {
        Object[] arguments = usualArguments(parameter.method());
        arguments[parameter.index()] = argument;
        try {
            Object result = parameter.method().invoke(null, arguments);
            return result instanceof Number number ? ErrorCode.name((int) -number.longValue()) : "no error";
        } catch (InvocationTargetException e) {
            return ErrorCode.name(assertInstanceOf(InteropException.class, e.getCause()).error());
        }
    }

    private Throwable thrown(Parameter parameter, Object argument) throws Exception {
        Object[] arguments = usualArguments(parameter.method());
        arguments[parameter.index()] = argument;
        return thrown(parameter.method(), arguments);
    }

    private static Throwable thrown(Method method, Object[] arguments) throws Exception {
        try {
            return new AssertionError("it returned " + method.invoke(null, arguments));
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    private Object[] usualArguments(Method method) throws Exception {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = usual(new Parameter(method, i));
        }
        return arguments;
    }

    /** An argument that is good by itself: what exists, and no bytes at all. */
    private Object usual(Parameter parameter) throws Exception {
        Class<?> type = parameter.type();
        if (parameter.isIn(Set.of("iNotifyAddWatch 0"))) {
            SafeHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC);
            handles.add(queue);
            return queue;
        } else if (parameter.isIn(Set.of("iNotifyAddWatch 2"))) {
            return WatchMask.IN_CREATE;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        } else if (parameter.isText()) {
            return text(parameter, file.toString());
        } else if (type == byte[].class) {
            return new byte[8];
        } else if (type == ByteBuffer.class) {
            return ByteBuffer.allocate(0);
        } else if (type == ByteBuffer[].class) {
            return new ByteBuffer[] {ByteBuffer.allocate(0)};
        } else if (SafeHandle.class.isAssignableFrom(type)) {
            SafeHandle handle = open(type);
            handles.add(handle);
            return handle;
        }
        return type.getDeclaredConstructor().newInstance();
    }

    private SafeHandle open(Class<?> type) throws IOException {
        if (type == SafeFileHandle.class) {
            return Witness.open(file, OpenFlags.O_RDWR);
        } else if (type == SafeDirectoryHandle.class) {
            return SystemNative.openDir(dir.toString());
        } else if (type.isAssignableFrom(SafeMemoryMappedViewHandle.class)) {
            return SystemNative.mMap(1, Memory.READ_WRITE, MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS, null, 0);
        }
        throw new AssertionError("say here how to make a " + type);
    }
}
