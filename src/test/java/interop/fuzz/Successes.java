package interop.fuzz;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** How often each call was made, and how often it succeeded. */
final class Successes {
    /** Nothing is tried as often as this without one success but for a reason. */
    private static final int ENOUGH = 600;
    /** Less than one of so many. */
    private static final int SELDOM = 40;

    private final Map<String, AtomicInteger> called = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> succeeded = new ConcurrentHashMap<>();
    /** What need not succeed, and why. */
    private final Map<Pattern, String> reasons = new LinkedHashMap<>();

    Successes(Path box, Path devices) throws IOException {
        except("cancelIo|kqueue|KernelEvents\\.(change|next|read)", "the system has no such call");
        except("mLockAll", "what the JVM maps from then on would be locked too, so no flag is let through");
        try {
            new RandomAccessFile(devices + "/pts/ptmx", "rw").close();
        } catch (FileNotFoundException e) {
            except("[gs]etWindowSize", "no terminal can be made: " + e.getMessage());
        }
        if (!Files.isDirectory(Path.of("/dev/shm"))) {
            except("shm.*", "there is no folder for shared memory");
        }
        if (!hasFlags(box)) {
            except("[fl]Chflags", "the file system has no flags, or no command says so");
        }
        if (!Files.getFileStore(box).supportsFileAttributeView(UserDefinedFileAttributeView.class)) {
            except("(?i)[fl]?(get|remove|set)XAttr", "the file system has no attributes of users");
        }
    }

    private static boolean hasFlags(Path file) {
        try {
            return new ProcessBuilder("lsattr", "-d", file.toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit().join().exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    void except(String calls, String reason) {
        reasons.put(Pattern.compile(calls), reason);
    }

    void called(String name) {
        called.computeIfAbsent(name, unused -> new AtomicInteger()).incrementAndGet();
    }

    void succeeded(String name) {
        succeeded.computeIfAbsent(name, unused -> new AtomicInteger()).incrementAndGet();
    }

    private int successes(String name) {
        AtomicInteger count = succeeded.get(name);
        return count == null ? 0 : count.get();
    }

    boolean wasCalled(String name) {
        return called.containsKey(name);
    }

    /** What never succeeded, and has no reason for that. */
    List<String> missing() {
        return called.keySet().stream().filter(name -> successes(name) == 0 && !isExcepted(name)).sorted().toList();
    }

    private boolean isExcepted(String name) {
        return reasons.keySet().stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    /** Those of {@link #missing} that were tried often enough to say that nothing makes them succeed. */
    List<String> wrong() {
        return missing().stream().filter(name -> called.get(name).get() >= ENOUGH).toList();
    }

    @Override
    public String toString() {
        int calls = called.values().stream().mapToInt(AtomicInteger::get).sum();
        Map<String, String> seldom = new TreeMap<>();
        called.forEach((name, count) -> {
            if (successes(name) > 0 && successes(name) < count.get() / SELDOM) {
                seldom.put(name, successes(name) + "/" + count);
            }
        });
        return calls + " calls of " + called.size() + ", succeeded seldom: " + seldom + ", never: " + missing()
                + ", never for a reason: " + reasons;
    }
}
