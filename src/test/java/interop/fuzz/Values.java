package interop.fuzz;

import interop.ErrorCode;
import interop.SafeHandle;
import interop.TextBuffer;
import interop.system.MapFlags;
import interop.system.MemoryProtection;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Random and hostile arguments, harmless to all but the sandbox. Not thread-safe: each thread has its own. */
final class Values {
    private static final int[] INTS = {0, 1, 2, 3, 7, 8, 64, 255, 256, 4095, 4096, 0600, 0644, 0777, 01777, -1, -2,
        -100, Short.MAX_VALUE, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1, 0x10001, 0x1000001};

    /** No sizes between these: that much memory or disk is there, and would be taken. */
    private static final long[] LONGS = {0, 1, 2, 7, 8, 100, 4095, 4096, 8192, 65536, 1 << 20, 1 << 22, -1, -2, -4096,
        Integer.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 4096};
    private static final long[] BEYOND = {1L << 47, (1L << 48) + 1, 1L << 62, Long.MAX_VALUE - 7, Long.MAX_VALUE};
    private static final long[] BETWEEN = {Integer.MAX_VALUE, 1L << 31, 1L << 32, (1L << 32) + 1, 1L << 40};

    /** What takes no room by an offset or a length alone. */
    private static final Pattern TAKES_NO_ROOM = Pattern.compile(
            "pRead|pWrite|lSeek|lockFileRegion|posixFAdvise|syncFileRange|(f|t)[tT]runcate|getDeviceIdentifiers");

    /** What takes the room it is asked for, without a look at the file's size or the limit of sizes. */
    private static final Pattern TAKES_ROOM = Pattern.compile("(?i).*fallocate.*");

    /** What names something outside of the file system. */
    private static final Pattern SHARED = Pattern.compile("(?i)shm.*");

    /** A time to wait, which must end. */
    private static final Pattern WAITS = Pattern.compile("(?i)poll|select|.*wait.*|kevent.*");

    /** What would wait for what nobody sends, or later take from the JVM what it needs. */
    private static final Pattern NOT_BLOCKING = Pattern.compile("iNotifyInit|eventFd|timerFdCreate");

    private static final String[] WORDS = {"", "x", "nön€\ud83d\ude00", "a\0b", "\ud800", "x\udc00", "user.fuzz",
        "user.", "trusted.x", "root", "PATH", "n".repeat(255), "n".repeat(256), "n".repeat(5000), "é".repeat(200),
        "made.XXXXXX", "XXXXXX", "XXXXXX.txt", "file", "dir", "."};
    private static final String[] PATHS = {"", "/", "/file", "/empty", "/dir", "/dir/", "/dir/file", "/dir/sub",
        "/dir/..", "/dir/../file", "//dir//file", "/link", "/linkdir/file", "/dangling", "/loop", "/fifo", "/socket",
        "/missing",
        "/missing/x", "/file/x", "/made", "/made2", "/dir/made", "/made.XXXXXX", "/nön€\ud83d\ude00", "/a\0b",
        "/\udc00", "/" + "n".repeat(255), "/" + "n".repeat(256), "/" + "123456789/".repeat(500)};

    /** What the last text of some calls is a name of; the one before it is a path. */
    private static final Map<Pattern, List<String>> NAMES = Map.of(
            Pattern.compile("(?i)[fl]?(get|remove|set)XAttr"), List.of("user.fuzz", "user.fuzz", "user.other"),
            Pattern.compile("mk[ds]Temps?"), List.of("made.XXXXXX", "XXXXXX.txt"),
            Pattern.compile("getPwNamR"), List.of("root"),
            Pattern.compile("linkAt"), List.of("made", "linked"),
            Pattern.compile("getEnv"), List.of("PATH"));

    /** The constants of each class that has some: flags, modes, names. */
    private static final Map<String, int[]> CONSTANTS = constants();

    private final Random random;
    private final Calls calls;
    private final Path box;
    private final Sources sources;
    /** What a call returned, for the next ones; shared by all threads. */
    private final List<SafeHandle> handles;
    /** The same of what only one thread may use. */
    private final List<Object> objects = new ArrayList<>();
    /** Of the call that arguments are made for. */
    private List<int[]> fitting = List.copyOf(CONSTANTS.values());
    private String callName = "";
    private int depth;

    Values(long seed, Calls calls, Path box, Path devices, SafeFileHandle socket, List<SafeHandle> handles) {
        random = new Random(seed);
        this.calls = calls;
        this.box = box;
        this.handles = handles;
        sources = new Sources(random, box, devices, socket, this::keep);
    }

    private static Map<String, int[]> constants() {
        try {
            Map<String, int[]> all = new TreeMap<>();
            for (Class<?> type : Calls.types()) {
                List<Integer> found = new ArrayList<>();
                for (Field field : type.getFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && field.getType() == int.class) {
                        found.add(field.getInt(null));
                    }
                }
                if (!found.isEmpty()) {
                    all.put(type.getSimpleName(), found.stream().mapToInt(Integer::intValue).toArray());
                }
            }
            return all;
        } catch (Exception e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** What to call a method on: something of its class, or null where there is nothing yet. */
    Object receiver(Class<?> type) {
        return SafeHandle.class.isAssignableFrom(type) ? known(type) : depth == 0 ? make(type) : null;
    }

    Object[] arguments(Executable call) {
        Class<?>[] types = call.getParameterTypes();
        Type[] generic = call.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        String contract = calls.contract(call);
        List<int[]> mentioned = CONSTANTS.entrySet().stream().filter(entry -> contract.contains(entry.getKey()))
                .map(Map.Entry::getValue).toList();
        fitting = mentioned.isEmpty() ? List.copyOf(CONSTANTS.values()) : mentioned;
        callName = calls.nameOf(call);
        for (int i = 0; i < types.length; i++) {
            if (calls.isText(call, i)) {
                String text = SHARED.matcher(call.getName()).matches() ? shared() : textOf(call, i);
                arguments[i] = types[i] == String.class || text == null ? text : bytes(text);
            } else {
                arguments[i] = value(call.getName(), types[i], generic.length == types.length ? generic[i] : types[i]);
            }
        }
        for (int i = 0; i < types.length; i++) {
            if (!calls.isText(call, i) && Calls.isSliced(call, i) && arguments[i] != null && chance(80)) {
                int length = ((byte[]) arguments[i]).length;
                int start = random.nextInt(length + 1);
                arguments[i + 1] = start;
                int count = random.nextInt(length - start + 1);
                arguments[i + 2] = types[i + 2] == long.class ? (Object) (long) count : (Object) count;
            }
        }
        tame(call.getName(), arguments);
        if (chance(40)) {
            help(calls.nameOf(call), arguments);
        }
        if (call instanceof Constructor<?>) {
            // A capacity: the JVM would look for so much memory for half a second.
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof Integer capacity) {
                    arguments[i] = Math.min(capacity, 1 << 16);
                }
            }
        }
        return arguments;
    }

    private static void tame(String name, Object[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean isLast = i == arguments.length - 1;
            if (NOT_BLOCKING.matcher(name).matches() && isLast && arguments[i] instanceof Integer flags) {
                arguments[i] = flags | OpenFlags.O_NONBLOCK;
            } else if (name.equals("fcntlSetIsNonBlocking") && arguments[i] instanceof Integer is) {
                arguments[i] = is | 1;
            } else if (name.equals("mLockAll") && arguments[i] instanceof Integer flags) {
                arguments[i] = flags & ~7;
            } else if (WAITS.matcher(name).matches() && arguments[i] instanceof Integer time) {
                arguments[i] = time < -1 ? time : time & 7;
            } else if (WAITS.matcher(name).matches() && arguments[i] instanceof Long time) {
                arguments[i] = time < -1 ? time : time & 8191;
            }
        }
    }

    /** What chance alone would seldom find. */
    private static void help(String name, Object[] arguments) {
        switch (name) {
            case "mMap" -> {
                arguments[1] = MemoryProtection.PROT_READ;
                arguments[2] = arguments[3] == null ? MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS
                        : MapFlags.MAP_SHARED;
                arguments[4] = 0L;
            }
            case "chOwn", "fChOwn", "fChOwnAt", "lChOwn" -> {
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = arguments[i] instanceof Long ? (Object) (-1L) : arguments[i];
                }
            }
            case "fAllocate" -> arguments[1] = 0;
            case "iNotifyRemoveWatch" -> arguments[1] = 1;
            case "PollSet.remove", "PollSet.setEvents", "PollSet.triggered" -> arguments[0] = 0;
            case "linkAt" -> arguments[4] = 0;
            case "shmOpen" -> arguments[1] = OpenFlags.O_RDWR | OpenFlags.O_CREAT;
            case "strError", "strErrorBytes" -> arguments[0] = ErrorCode.ENOENT;
            default -> { }
        }
    }

    private Object value(String call, Class<?> type, Type generic) {
        if (type == int.class) {
            return anInt();
        } else if (type == long.class) {
            return aLong(call);
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == double.class) {
            return chance(50) ? random.nextDouble() : Double.NaN;
        } else if (type == byte.class) {
            return (byte) anInt();
        } else if (type == byte[].class) {
            return chance(5) ? null : noise(aSize());
        } else if (type == ByteBuffer.class) {
            return buffer();
        } else if (SafeHandle.class.isAssignableFrom(type)) {
            return handle(type);
        } else if (type == String.class) {
            return text();
        } else if (type == Path.class) {
            return box.resolve("file");
        } else if (type == Duration.class) {
            return chance(10) ? null : Duration.ofMillis(random.nextInt(10) - 1);
        } else if (type.isArray()) {
            return chance(5) ? null : array(call, type.getComponentType());
        } else if (Collection.class.isAssignableFrom(type) && generic instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element && type.isAssignableFrom(List.class)) {
            return chance(5) ? null : Arrays.asList((Object[]) array(call, element));
        } else if (type.isEnum()) {
            return chance(10) ? null : type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return chance(5) ? null : make(type);
    }

    private Object array(String call, Class<?> element) {
        Object array = Array.newInstance(element, random.nextInt(5));
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, value(call, element, element));
        }
        return array;
    }

    /** One that was made before, or a new one by a constructor, its fields filled. */
    private Object make(Class<?> type) {
        List<Object> made = objects.stream().filter(type::isInstance).toList();
        if (!made.isEmpty() && chance(70)) {
            return oneOf(made);
        }
        Constructor<?>[] constructors = type.getConstructors();
        if (constructors.length == 0 || depth > 3) {
            return made.isEmpty() ? null : oneOf(made);
        }
        depth++;
        try {
            Constructor<?> constructor = constructors[random.nextInt(constructors.length)];
            Object object = constructor.newInstance(arguments(constructor));
            fill(object);
            keep(object);
            return object;
        } catch (ReflectiveOperationException e) {
            // A refused argument; calls of the constructor itself look into that.
            return null;
        } finally {
            depth--;
        }
    }

    private void fill(Object object) throws IllegalAccessException {
        for (Field field : object.getClass().getFields()) {
            int modifiers = field.getModifiers();
            if (!Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers) && field.getType().isPrimitive()
                    && chance(50)) {
                field.set(object, value("", field.getType(), field.getType()));
            }
        }
    }

    private int anInt() {
        return switch (random.nextInt(12)) {
            case 0 -> INTS[random.nextInt(INTS.length)];
            case 1 -> random.nextInt(10);
            case 2 -> 1 << random.nextInt(32);
            case 3 -> random.nextInt() & random.nextInt() & random.nextInt();
            case 4, 5 -> 0;
            default -> {
                int[] constants = oneOf(fitting);
                int set = 0;
                for (int i = random.nextInt(3); i >= 0; i--) {
                    set |= constants[random.nextInt(constants.length)];
                }
                yield set;
            }
        };
    }

    private long aLong(String call) {
        int kind = random.nextInt(12);
        if (kind > 9) {
            return 0;
        } else if (kind == 0 && !TAKES_ROOM.matcher(call).matches()) {
            return BEYOND[random.nextInt(BEYOND.length)];
        } else if (kind <= 2 && TAKES_NO_ROOM.matcher(call).matches()) {
            return BETWEEN[random.nextInt(BETWEEN.length)];
        } else if (kind <= 5) {
            return random.nextInt(1 << 14);
        }
        return LONGS[random.nextInt(LONGS.length)];
    }

    private int aSize() {
        return chance(20) ? 0 : chance(5) ? 1 << 20 : random.nextInt(300);
    }

    private byte[] noise(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private ByteBuffer buffer() {
        if (chance(5)) {
            return null;
        }
        int size = aSize();
        ByteBuffer buffer = random.nextBoolean() ? ByteBuffer.allocateDirect(size) : ByteBuffer.allocate(size);
        buffer.put(noise(size)).clear();
        buffer.limit(random.nextInt(size + 1)).position(random.nextInt(buffer.limit() + 1));
        ByteBuffer part = chance(30) ? buffer.slice() : buffer;
        return chance(20) ? part.asReadOnlyBuffer() : part;
    }

    /** A path in the sandbox, or a word, which is a path from the current directory, and that is in the sandbox. */
    private String text() {
        if (chance(3)) {
            return null;
        }
        return chance(75) ? box + PATHS[random.nextInt(PATHS.length)] : WORDS[random.nextInt(WORDS.length)];
    }

    /** What a parameter is a name of, now and then; else any text. */
    private String textOf(Executable call, int index) {
        boolean isLast = true;
        for (int i = index + 1; i < call.getParameterCount(); i++) {
            isLast &= !calls.isText(call, i);
        }
        for (Map.Entry<Pattern, List<String>> names : NAMES.entrySet()) {
            if (names.getKey().matcher(call.getName()).matches() && chance(70)) {
                return isLast ? oneOf(names.getValue()) : box + "/file";
            }
        }
        return text();
    }

    private String shared() {
        return "/interop-fuzz-" + ProcessHandle.current().pid() + "-" + (chance(80) ? random.nextInt(4) : text());
    }

    private byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // Behind the folder, what is no UTF-8.
        if (chance(20) && bytes.length > 0 && bytes[bytes.length - 1] != '/') {
            bytes[bytes.length - 1] = (byte) 0xE9;
        }
        return bytes;
    }

    private Object handle(Class<?> type) {
        if (chance(5)) {
            return null;
        }
        Object known = known(type);
        try {
            SafeHandle made = type == SafeFileHandle.class && chance(50) ? sources.openFor(callName) : null;
            if (made == null && known != null && chance(75)) {
                return known;
            }
            made = made == null ? sources.open(type) : made;
            if (made == null) {
                return known;
            }
            keep(made);
            if (chance(10)) {
                made.close();
            }
            return made;
        } catch (IOException e) {
            return known;
        }
    }

    private SafeHandle known(Class<?> type) {
        synchronized (handles) {
            List<SafeHandle> fitting = handles.stream().filter(type::isInstance).toList();
            return fitting.isEmpty() ? null : oneOf(fitting);
        }
    }

    /** Keeps what a call made, and whatever handle is in it, for the next calls. */
    void keep(Object made) {
        if (made instanceof SafeHandle handle) {
            SafeHandle old = null;
            synchronized (handles) {
                handles.add(handle);
                if (handles.size() > 60) {
                    old = handles.remove(random.nextInt(handles.size()));
                }
            }
            close(old);
        } else if (made instanceof Object[] several) {
            Arrays.stream(several).forEach(this::keep);
        } else if (made instanceof Collection<?> several) {
            several.forEach(this::keep);
        } else if (made instanceof TextBuffer || made != null
                && made.getClass().getName().startsWith("interop.system.")) {
            keepHandlesIn(made);
            if (!objects.contains(made)) {
                objects.add(made);
                if (objects.size() > 40) {
                    close(objects.remove(random.nextInt(objects.size())));
                }
            }
        }
    }

    private void keepHandlesIn(Object made) {
        for (Field field : made.getClass().getFields()) {
            try {
                if (SafeHandle.class.isAssignableFrom(field.getType()) && field.get(made) != null) {
                    keepOnce((SafeHandle) field.get(made));
                }
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void keepOnce(SafeHandle handle) {
        synchronized (handles) {
            if (handles.contains(handle)) {
                return;
            }
        }
        keep(handle);
    }

    /** Closes what this thread alone has. */
    void closeAll() {
        objects.forEach(Values::close);
        objects.clear();
    }

    static void close(Object object) {
        if (object instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                // Whatever it says, it is closed.
                return;
            }
        }
    }

    /** Does something to a handle that is there. */
    void withAny(Consumer<SafeHandle> action) {
        SafeHandle any = known(SafeHandle.class);
        if (any != null) {
            action.accept(any);
        }
    }
}
