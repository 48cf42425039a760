package interop.fuzz;

import interop.ErrorCode;
import interop.InteropException;
import interop.SafeHandle;
import interop.TextBuffer;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Calls everything that {@link Calls} finds with what {@link Values} makes, in rounds: in one thread; in several, while
 * another closes their handles; and those under a storm of signals. A round is repeated by its seed. The program ends
 * with 0 if each call came back in time, with a result or an exception that its contract allows, wrote nothing beside
 * what it was given, and left neither descriptor nor memory behind; and if each succeeded at some time, once there were
 * enough of it.
 */
public final class Fuzz {
    /** What the JDK itself wakes its threads by, with a handler that does not restart calls. */
    private static final int SIGNAL = 62;
    private static final int CALLS_IN_A_ROUND = 400;
    private static final int LONGEST_SOCKET = 100;
    private static final long RESCUE_AFTER = 250_000_000L;
    private static final long HANGS_AFTER = 20_000_000_000L;
    private static final long MEMORY_THAT_MAY_GROW = 192L << 20;

    /** A FIFO that another thread unlinks while this one waits for somebody to open it would be waited for for ever. */
    private static final Pattern NOT_AMONG_OTHERS = Pattern.compile("(?i)mk(fifo|nod)(at)?");

    private final Path folder;
    private final Path box;
    private final Calls calls;
    private final SafeFileHandle socket;
    /** The channels behind that, kept from the collector. */
    private final List<Object> channels = new ArrayList<>();
    private final List<SafeHandle> handles = Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final Successes successes;
    private final List<Worker> workers = Collections.synchronizedList(new ArrayList<>());
    /** How often others had to end a wait, by call. */
    private final Map<String, Integer> rescues = new ConcurrentHashMap<>();

    private Fuzz(Path folder) throws Exception {
        this.folder = folder;
        box = folder.resolve("disk/box");
        calls = new Calls(Path.of(System.getProperty("project.basedir"), "src/main/java/interop/system"));
        // With the first channel comes the JDK's handler of the signal.
        FileChannel.open(Files.createFile(folder.resolve("channel"))).close();
        successes = new Successes(box, devices());
        socket = connect();
    }

    private Path devices() {
        return folder.resolve("devices");
    }

    /** A socket that is connected and stays open; or null. */
    private SafeFileHandle connect() throws IOException {
        Path path = folder.resolve("peer");
        if (path.toString().length() >= LONGEST_SOCKET) {
            successes.except("getPeerID", "the folder's name is too long for a socket");
            return null;
        }
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
        channels.add(ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address));
        Set<String> before = descriptors();
        SocketChannel client = SocketChannel.open(address);
        channels.add(client);
        // Nobody sends anything to those who would wait for it.
        client.configureBlocking(false);
        Set<String> made = descriptors();
        made.removeAll(before);
        made.removeIf(descriptor -> !descriptor.contains("socket:"));
        long number = Long.parseLong(made.iterator().next().split(" ")[0]);
        return new SafeFileHandle(number, false);
    }

    /** The arguments: a folder with the sandbox and devices in it, the seed and the seconds. */
    public static void main(String[] arguments) throws Exception {
        Fuzz fuzz = new Fuzz(Path.of(arguments[0]));
        long seed = Long.parseLong(arguments[1]);
        long nanos = (long) (Double.parseDouble(arguments[2]) * 1e9);
        Thread watchdog = new Thread(fuzz::watch);
        watchdog.setDaemon(true);
        watchdog.start();
        long start = System.nanoTime();
        int round = 0;
        // What is loaded and opened once is there after some rounds.
        do {
            fuzz.round(seed, round++);
        } while (round < 6 || System.nanoTime() - start < nanos / 3);
        fuzz.settle();
        Set<String> descriptors = descriptors();
        long memory = fuzz.memory();
        while (System.nanoTime() - start < nanos && fuzz.failures.isEmpty()) {
            fuzz.round(seed, round++);
        }
        fuzz.settle();
        fuzz.checkLeaks(descriptors, memory);
        fuzz.tell(round);
        System.exit(fuzz.failures.isEmpty() ? 0 : 1);
    }

    private void round(long seed, int number) throws Exception {
        prepare();
        Random random = new Random(seed * 31 + number);
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> helpers = new ArrayList<>();
        List<Process> storms = new ArrayList<>();
        int count = number % 3 == 0 ? 1 : 3;
        for (int i = count; i > 0; i--) {
            Values values = new Values(random.nextLong(), calls, box, devices(), socket, handles);
            workers.add(new Worker(values, folder.resolve("calls-" + i), random.nextLong(), count == 1));
        }
        for (Worker worker : workers) {
            worker.start();
        }
        if (number % 3 != 0) {
            Values values = new Values(random.nextLong(), calls, box, devices(), socket, handles);
            helpers.add(new Thread(() -> closeNowAndThen(values, over)));
        }
        if (number % 3 == 2 && isHandled(SIGNAL)) {
            for (Worker worker : workers) {
                String storm = "while kill -" + SIGNAL + " $0; do sleep 0.002; done 2> /dev/null";
                storms.add(new ProcessBuilder("sh", "-c", storm, worker.systemId()).start());
            }
        }
        helpers.forEach(Thread::start);
        for (Worker worker : workers) {
            worker.join();
        }
        over.set(true);
        for (Thread helper : helpers) {
            helper.join();
        }
        for (Process storm : storms) {
            storm.destroy();
            storm.waitFor();
        }
        workers.clear();
        closeHandles();
    }

    private void closeNowAndThen(Values values, AtomicBoolean over) {
        while (!over.get()) {
            values.withAny(Values::close);
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void closeHandles() {
        List<SafeHandle> all;
        synchronized (handles) {
            all = List.copyOf(handles);
            handles.clear();
        }
        all.forEach(Values::close);
    }

    /** A thread that calls. */
    private final class Worker extends Thread {
        private final Values values;
        private final OutputStream log;
        private final Random random;
        private final boolean isAlone;
        private volatile String call;
        private volatile long since;
        private volatile String systemId;

        Worker(Values values, Path log, long seed, boolean isAlone) throws IOException {
            this.values = values;
            this.isAlone = isAlone;
            this.log = Files.newOutputStream(log);
            random = new Random(seed);
        }

        String systemId() throws InterruptedException {
            while (systemId == null && isAlive()) {
                Thread.sleep(1);
            }
            return systemId;
        }

        @Override
        public void run() {
            List<List<Executable>> all = new ArrayList<>(calls.byName.values());
            Collections.shuffle(all, random);
            try (log) {
                systemId = Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName().toString();
                for (int i = 0; i < Math.max(CALLS_IN_A_ROUND, all.size()) && failures.size() < 5; i++) {
                    // Alone, each of them once before any comes again.
                    List<Executable> overloads = all.get(isAlone && i < all.size() ? i : random.nextInt(all.size()));
                    Executable executable = overloads.get(random.nextInt(overloads.size()));
                    if (isAlone || !NOT_AMONG_OTHERS.matcher(executable.getName()).matches()) {
                        one(executable);
                    }
                }
            } catch (InternalError e) {
                // A mapping of a file that was cut short; the JVM tells of it when it can.
                call = null;
            } catch (Throwable e) {
                failures.add(getName() + " ended: " + trace(e));
            } finally {
                call = null;
                values.closeAll();
            }
        }

        private void one(Executable executable) throws Exception {
            Object receiver = null;
            if (executable instanceof Method method && !Modifier.isStatic(method.getModifiers())) {
                receiver = values.receiver(executable.getDeclaringClass());
                if (receiver == null) {
                    return;
                }
            }
            Object[] arguments = values.arguments(executable);
            Object[] before = Arrays.stream(arguments).map(Bystanders::of).toArray();
            awaitLateError();
            String shown = Calls.show(executable, receiver, arguments);
            log.write((shown + "\n").getBytes(StandardCharsets.UTF_8));
            successes.called(calls.nameOf(executable));
            since = System.nanoTime();
            call = shown;
            String wrong = null;
            try {
                Object result = executable instanceof Method method ? method.invoke(receiver, arguments)
                        : ((Constructor<?>) executable).newInstance(arguments);
                call = null;
                wrong = judge(executable, result);
                values.keep(result);
                for (Object argument : arguments) {
                    values.keep(isKept(argument) ? argument : null);
                }
            } catch (InvocationTargetException e) {
                call = null;
                wrong = judge(executable, e.getCause(), arguments);
            }
            awaitLateError();
            for (int i = 0; i < arguments.length && wrong == null; i++) {
                wrong = Bystanders.changed(executable, arguments, i, before[i]);
            }
            awaitLateError();
            if (wrong != null) {
                failures.add(shown + ": " + wrong);
            }
        }
    }

    /**
     * Has the JVM throw now what it owes for a mapping of a file that was cut short: it does so when the next native
     * method returns, whose result would be lost with all that it opened.
     */
    private static void awaitLateError() {
        try {
            Thread.yield();
        } catch (InternalError e) {
            return;
        }
    }

    private static boolean isKept(Object argument) {
        return argument instanceof TextBuffer || argument != null && !(argument instanceof SafeHandle)
                && argument.getClass().getName().startsWith("interop.system.");
    }

    /** What is wrong with a result, or null. */
    private String judge(Executable executable, Object result) {
        boolean isNegative = result instanceof Number number && number.longValue() < 0;
        if (!isNegative) {
            successes.succeeded(calls.nameOf(executable));
        }
        return isNegative && calls.isImport(executable) ? judge(executable, -((Number) result).longValue()) : null;
    }

    private String judge(Executable executable, long error) {
        if (error != (int) error || ErrorCode.name((int) error).startsWith("error ")) {
            return "it failed with " + error + ", which is no code";
        }
        return error == ErrorCode.EINTR && !calls.contract(executable).contains("EINTR")
                ? "it failed with EINTR, of which its contract says nothing" : null;
    }

    private String judge(Executable executable, Throwable thrown, Object[] arguments) {
        if (thrown instanceof InteropException failure) {
            return judge(executable, failure.error());
        }
        boolean allowed = thrown instanceof IllegalArgumentException || thrown instanceof IllegalStateException
                || thrown instanceof IndexOutOfBoundsException || thrown instanceof UnsupportedOperationException
                || thrown instanceof IOException || thrown instanceof UncheckedIOException
                // Of a mapped file that was cut short.
                || thrown instanceof InternalError && thrown.getMessage() != null
                        && thrown.getMessage().contains("unsafe memory access")
                || thrown instanceof NoSuchElementException || isOfTime(thrown)
                || thrown instanceof OutOfMemoryError && thrown.getMessage().contains("direct buffer")
                || thrown instanceof NullPointerException && hasNull(arguments);
        return allowed ? null : "it threw " + trace(thrown);
    }

    /** Whether the JDK has no time for the number that stands in a field. */
    private static boolean isOfTime(Throwable thrown) {
        return thrown instanceof DateTimeException
                || thrown instanceof ArithmeticException && Arrays.stream(thrown.getStackTrace()).limit(3)
                        .anyMatch(at -> at.getClassName().startsWith("java.time."));
    }

    private static boolean hasNull(Object... values) {
        return Arrays.stream(values).anyMatch(value -> value == null
                || value instanceof Object[] several && hasNull(several)
                || value instanceof List<?> list && hasNull(list.toArray()));
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** Looks whether each call comes back, and helps those that wait for somebody. */
    private void watch() {
        long rescued = 0;
        while (true) {
            long now = System.nanoTime();
            for (Worker worker : workers.toArray(new Worker[0])) {
                String call = worker.call;
                if (call != null && now - worker.since > HANGS_AFTER) {
                    System.out.println("it hangs: " + call);
                    Arrays.stream(worker.getStackTrace()).forEach(System.out::println);
                    Runtime.getRuntime().halt(3);
                } else if (call != null && now - worker.since > RESCUE_AFTER && now - rescued > RESCUE_AFTER) {
                    rescued = now;
                    rescues.merge(call.replaceAll("\\[.*", ""), 1, Integer::sum);
                    rescue(worker);
                }
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Closes what a pipe or a lock may wait for, opens each FIFO, writes to what is waited for, and interrupts. */
    private void rescue(Worker worker) {
        closeHandles();
        List<FileChannel> fifos = new ArrayList<>();
        try {
            try (Stream<Path> files = Files.walk(folder.resolve("disk"))) {
                files.forEach(file -> openFifo(file, fifos));
            } catch (UncheckedIOException e) {
                // Gone meanwhile. The wait may go on, and the next time comes soon.
                fifos.removeIf(Objects::isNull);
            }
            if (isHandled(SIGNAL) && worker.call != null) {
                new ProcessBuilder("kill", "-" + SIGNAL, worker.systemId()).start().waitFor();
            }
            Thread.sleep(10);
            for (FileChannel fifo : fifos) {
                fifo.close();
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** For reading and writing, which does not wait. */
    private static void openFifo(Path file, List<FileChannel> opened) {
        try {
            if (Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isOther()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                // By its path: a File has no names that are not UTF-8.
                FileChannel both = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                opened.add(both);
                both.write(ByteBuffer.allocate(4096));
            }
        } catch (IOException e) {
            // A socket, or gone meanwhile.
            return;
        }
    }

    private static boolean isHandled(int signal) throws IOException {
        String caught = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigCgt:")).findFirst().orElse("SigCgt:\t0").split("\\s+")[1];
        return (Long.parseUnsignedLong(caught, 16) >>> (signal - 1) & 1) != 0;
    }

    /** Makes the sandbox anew. */
    private void prepare() throws Exception {
        for (String reset : List.of("uMask", "mUnlockAll")) {
            for (Executable call : calls.byName.getOrDefault(reset, List.of())) {
                ((Method) call).invoke(null, call.getParameterCount() == 1 ? new Object[] {022} : new Object[0]);
            }
        }
        if (Files.exists(box)) {
            remove(box);
        }
        Files.createDirectories(box.resolve("dir/sub"));
        Files.writeString(box.resolve("file"), "0123456789".repeat(1000));
        Files.createFile(box.resolve("empty"));
        Files.writeString(box.resolve("dir/file"), "content");
        Files.writeString(box.resolve("nön€\ud83d\ude00"), "content");
        Files.createSymbolicLink(box.resolve("link"), Path.of("file"));
        Files.createSymbolicLink(box.resolve("linkdir"), Path.of("dir"));
        Files.createSymbolicLink(box.resolve("dangling"), Path.of("nowhere"));
        Files.createSymbolicLink(box.resolve("loop"), Path.of("loop"));
        Files.createLink(box.resolve("fifo"), folder.resolve("disk/fifo"));
        // Sockets have short names; the JVM was started in the sandbox.
        SystemNative.chDir(box.toString());
        if (box.resolve("socket").toString().length() < LONGEST_SOCKET) {
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(box.resolve("socket")));
            }
        }
    }

    private static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            try (Stream<Path> entries = Files.list(path)) {
                for (Path entry : entries.toList()) {
                    remove(entry);
                }
            }
        }
        Files.delete(path);
    }

    /** Waits until the cleaner has found what nobody refers to. */
    private void settle() throws Exception {
        closeHandles();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
    }

    /** What this process has open, less the files of the JDK and of the class path. */
    private static Set<String> descriptors() throws IOException {
        Set<String> open = new TreeSet<>();
        for (String number : new File("/proc/self/fd").list()) {
            try {
                String link = Files.readSymbolicLink(Path.of("/proc/self/fd", number)).toString();
                if (!link.endsWith(".jar") && !link.startsWith(System.getProperty("java.home"))
                        && !link.endsWith("random") && !link.startsWith("/proc/")) {
                    open.add(number + " -> " + link);
                }
            } catch (IOException e) {
                // What the list itself was read by.
                continue;
            }
        }
        return open;
    }

    private long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmSize:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).sum();
    }

    private void checkLeaks(Set<String> descriptors, long memory) throws Exception {
        List<String> left = left(descriptors);
        // A cleaner has other things to do on a busy machine; what leaks stays for ever.
        for (int i = 0; i < 50 && !left.isEmpty(); i++) {
            settle();
            left = left(descriptors);
        }
        failures.addAll(left);
        long grown = memory() - memory;
        if (grown > MEMORY_THAT_MAY_GROW) {
            failures.add("the process has grown by " + (grown >> 20) + " MiB");
        }
    }

    private List<String> left(Set<String> descriptors) throws IOException {
        List<String> left = new ArrayList<>();
        Set<String> more = descriptors();
        more.removeAll(descriptors);
        more.forEach(one -> left.add("left open: " + one));
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"), StandardCharsets.ISO_8859_1)) {
            maps.filter(line -> line.contains(folder + "/disk") || line.contains("/memfd:")
                    || line.contains("/dev/shm") || line.contains("/dev/zero"))
                    .forEach(line -> left.add("left mapped: " + line));
        }
        return left;
    }

    private void tell(int rounds) {
        System.out.println(rounds + " rounds, ended by others " + new TreeMap<>(rescues) + ", " + successes);
        List<String> missed = calls.byName.keySet().stream().filter(name -> !name.contains(".") && !name.contains(" ")
                && !successes.wasCalled(name)).toList();
        if (!missed.isEmpty()) {
            failures.add("never called: " + missed);
        }
        if (!successes.wrong().isEmpty()) {
            failures.add("never succeeded, however often it was tried: " + successes.wrong());
        }
        failures.stream().limit(10).forEach(failure -> System.out.println("WRONG: " + failure));
    }
}
