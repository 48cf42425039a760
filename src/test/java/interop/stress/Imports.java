package interop.stress;

import interop.ErrorCode;
import interop.InteropException;
import interop.SafeHandle;
import interop.system.MapFlags;
import interop.system.MemoryProtection;
import interop.system.OpenFlags;
import interop.system.SafeDirectoryHandle;
import interop.system.SafeFileHandle;
import interop.system.SafeMemoryMappedViewHandle;
import interop.system.SystemNative;
import interop.system.TimerFdFlags;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All imports, found by reflection, so that a new one is tried without a word; with arguments that do no harm. */
final class Imports {
    /** Of which one would be noticed in {@link Held}. */
    static final long MUCH = 8 << 20;

    /** It has the whole machine wait. */
    private static final Set<String> LEFT_OUT = Set.of("sync");

    private final Path dir;
    private final SafeFileHandle file;
    private final SafeFileHandle folder;

    /** One, and what it is called with; null for what is made for each call. */
    record Import(Method method, Object... fixed) {
        String name() {
            return method.getName() + (isOfBytes() ? " of bytes" : "");
        }

        boolean isOfBytes() {
            return List.of(method.getParameterTypes()).contains(byte[].class);
        }

        /** Whether there is one of texts and one of bytes. */
        boolean hasTwin() {
            return all().stream().anyMatch(other -> other.getName().equals(method.getName()) && !other.equals(method)
                    && withTexts(other).equals(withTexts(method)));
        }

        private static List<Class<?>> withTexts(Method method) {
            List<Class<?>> types = new ArrayList<>(List.of(method.getParameterTypes()));
            types.replaceAll(type -> type == byte[].class ? String.class : type);
            return types;
        }

        /** Objects that receive what the call makes are made anew. */
        Object[] arguments() {
            Object[] arguments = fixed.clone();
            Class<?>[] types = method.getParameterTypes();
            for (int i = 0; i < types.length; i++) {
                if (arguments[i] == null && types[i].getName().startsWith("interop.")
                        && !SafeHandle.class.isAssignableFrom(types[i])) {
                    arguments[i] = instance(types[i]);
                }
            }
            return arguments;
        }

        /** With a file for each that it takes. */
        Object[] arguments(SafeFileHandle file) {
            Object[] arguments = arguments();
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = method.getParameterTypes()[i] == SafeFileHandle.class ? file : arguments[i];
            }
            return arguments;
        }

        /** The call without anything that returns before it: for {@link LateErrorTest}. */
        MethodHandle handle() {
            try {
                return MethodHandles.lookup().unreflect(method).asSpreader(Object[].class, fixed.length)
                        .asType(MethodType.methodType(Object.class, Object[].class));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }

        /** Throws what the call throws. */
        Object call(Object... arguments) throws Throwable {
            try {
                return method.invoke(null, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    Imports(Path dir, SafeFileHandle file, SafeFileHandle folder) {
        this.dir = dir;
        this.file = file;
        this.folder = folder;
    }

    static SafeFileHandle file(Path dir) throws InteropException {
        return SystemNative.open(dir.resolve("file").toString(), OpenFlags.O_RDWR | OpenFlags.O_CREAT
                | OpenFlags.O_CLOEXEC, 0600);
    }

    static SafeFileHandle folder(Path dir) throws InteropException {
        return SystemNative.open(dir.toString(), OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC, 0);
    }

    static List<Method> all() {
        return Arrays.stream(SystemNative.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && !LEFT_OUT.contains(method.getName()))
                .peek(method -> method.setAccessible(true))
                // The order of reflection changes from JVM to JVM.
                .sorted(Comparator.comparing(Method::toString)).toList();
    }

    /** The names of the classes of the imports, of which each initialises itself by its first call. */
    static List<String> classes() throws Exception {
        Path all = Path.of(SystemNative.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.list(all.resolve("interop/system"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".class"))
                    .map(name -> "interop.system." + name.substring(0, name.length() - 6)).toList();
        }
    }

    /** Those that make what must be given back: they succeed. */
    List<Import> makers() throws Exception {
        List<Import> makers = new ArrayList<>();
        for (Method method : all()) {
            if (SafeHandle.class.isAssignableFrom(method.getReturnType())
                    || Arrays.stream(method.getParameterTypes()).anyMatch(Imports::receivesHandles)) {
                Import maker = maker(method);
                if (maker != null) {
                    makers.add(maker);
                }
            }
        }
        // What the cleaner opens for the first file that it closes stays open.
        long lost = lose();
        if (!Stress.settles(() -> !Held.isOpen(lost, "lost"))) {
            throw new AssertionError("the cleaner closes nothing");
        }
        return makers;
    }

    private static long lose() throws InteropException {
        return SystemNative.memfdCreate("lost", 0).dangerousGetHandle();
    }

    /** Of twins those of texts and those of bytes by turns. */
    static List<Import> byTurns(List<Import> imports, int turn) {
        return imports.stream().filter(one -> one.isOfBytes() == (turn % 2 == 1) || !one.hasTwin()).toList();
    }

    /** Those that take a file, and make none; with nothing to do. */
    static List<Import> users() throws InteropException {
        List<Import> users = new ArrayList<>();
        for (Method method : all()) {
            if (List.of(method.getParameterTypes()).contains(SafeFileHandle.class)
                    && !SafeHandle.class.isAssignableFrom(method.getReturnType())) {
                users.add(new Import(method, harmless(method, null)));
            }
        }
        return users;
    }

    /** Whether a call can be made with numbers, texts and files only. */
    static boolean needsNothingOpen(Method method) {
        List<Class<?>> types = List.of(method.getParameterTypes());
        return types.stream().noneMatch(type -> SafeHandle.class.isAssignableFrom(type)
                && type != SafeFileHandle.class);
    }

    private static boolean receivesHandles(Class<?> type) {
        return Arrays.stream(type.getFields()).anyMatch(field -> SafeHandle.class.isAssignableFrom(field.getType()));
    }

    /** Null where the system has no such thing, or none left. */
    private Import maker(Method method) throws Exception {
        Object[] known = known(method.getName());
        for (Object[] arguments : known == null ? guesses(method.getParameterTypes()) : List.<Object[]>of(known)) {
            Import maker = new Import(method, fitting(method, arguments));
            try {
                Object[] all = maker.arguments();
                Object made = maker.call(all);
                if (!(made instanceof Integer result) || result >= 0) {
                    close(made, all);
                    return maker;
                }
            } catch (InteropException e) {
                // Of queues of inotify a user has few, whichever of his processes has them.
                if (e.error() == ErrorCode.ENOTSUP || e.error() == ErrorCode.EMFILE) {
                    return null;
                }
            } catch (Throwable e) {
                throw new AssertionError(method + " " + Arrays.toString(arguments), e);
            }
        }
        throw new AssertionError(method + " does not succeed by a guess: tell here how to call it");
    }

    private Object[] known(String name) {
        int made = OpenFlags.O_RDWR | OpenFlags.O_CREAT;
        int clock = TimerFdFlags.TFD_CLOCK_MONOTONIC;
        Map<String, Object[]> known = Map.of(
                "alignedAlloc", new Object[] {64L, MUCH},
                "calloc", new Object[] {1L, MUCH},
                "malloc", new Object[] {MUCH},
                "mMap", new Object[] {4096L, MemoryProtection.PROT_READ, MapFlags.MAP_SHARED, file, 0L},
                "mksTemps", new Object[] {dir + "/XXXXXX", 0, null},
                "shmOpen", new Object[] {"/interop-stress-" + ProcessHandle.current().pid(), made, 0600},
                "timerFdCreate", new Object[] {clock, TimerFdFlags.TFD_CLOEXEC});
        return known.get(name);
    }

    static Object[] fitting(Method method, Object... arguments) {
        Object[] fitting = arguments.clone();
        for (int i = 0; i < fitting.length; i++) {
            if (method.getParameterTypes()[i] == byte[].class && fitting[i] instanceof String text) {
                fitting[i] = text.getBytes(StandardCharsets.UTF_8);
            }
        }
        return fitting;
    }

    /** The file or the folder, by handle or by name. */
    private List<Object[]> guesses(Class<?>... types) throws Exception {
        List<Object[]> guesses = new ArrayList<>();
        for (SafeFileHandle handle : new SafeFileHandle[] {file, folder}) {
            for (String path : List.of(dir.resolve("file").toString(), dir.toString())) {
                Object[] guess = new Object[types.length];
                for (int i = 0; i < guess.length; i++) {
                    guess[i] = types[i] == String.class || types[i] == byte[].class ? path : plain(types[i], handle);
                }
                guesses.add(guess);
            }
        }
        return guesses;
    }

    /** Zeros and empty names: whatever it is, the call does nothing. */
    static Object[] harmless(Method method, SafeFileHandle handle) throws InteropException {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = plain(types[i], handle);
        }
        return arguments;
    }

    private static Object plain(Class<?> type, SafeFileHandle handle) throws InteropException {
        if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        } else if (type == double.class) {
            return 0.0;
        } else if (type == boolean.class) {
            return false;
        } else if (type == String.class) {
            return "";
        } else if (type == byte[].class) {
            return new byte[0];
        } else if (type == ByteBuffer.class) {
            return ByteBuffer.allocateDirect(8);
        } else if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        } else if (type.isAssignableFrom(SafeFileHandle.class)) {
            return handle;
        } else if (type == SafeDirectoryHandle.class) {
            return SystemNative.openDir("/");
        } else if (type.isAssignableFrom(SafeMemoryMappedViewHandle.class)) {
            return SystemNative.mMap(4096, 3, MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS, null, 0);
        }
        return null;
    }

    private static Object instance(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            try {
                return type.getConstructor(int.class).newInstance(4096);
            } catch (ReflectiveOperationException f) {
                throw new AssertionError(type + " is made in some other way: tell here how", f);
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Closes what was made, wherever it is. */
    static void close(Object made, Object... arguments) throws Exception {
        if (made instanceof AutoCloseable closeable) {
            closeable.close();
        }
        for (Object argument : arguments) {
            if (argument instanceof AutoCloseable closeable && !(argument instanceof SafeHandle)) {
                closeable.close();
            }
        }
    }
}
