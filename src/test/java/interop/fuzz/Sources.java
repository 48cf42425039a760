package interop.fuzz;

import interop.SafeHandle;
import interop.system.MapFlags;
import interop.system.MemfdFlags;
import interop.system.OpenFlags;
import interop.system.PipeEnds;
import interop.system.SafeDirectoryHandle;
import interop.system.SafeFileHandle;
import interop.system.SafeMemoryMappedViewHandle;
import interop.system.SystemNative;
import interop.system.TimerFdFlags;
import interop.system.WatchMask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Opens what no call need have made before. */
final class Sources {
    private static final int FLAGS = OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK;

    private final Random random;
    private final Path box;
    private final Path devices;
    /** Takes what was opened beside what was asked for. */
    private final Consumer<SafeHandle> keep;
    /** What some calls can do something with alone, which a random file seldom is. */
    private final Map<Pattern, Opening> fitting = new LinkedHashMap<>();

    private interface Opening {
        SafeFileHandle open() throws IOException;
    }

    /** The socket is connected, or null. */
    Sources(Random random, Path box, Path devices, SafeFileHandle socket, Consumer<SafeHandle> keep) {
        this.random = random;
        this.box = box;
        this.devices = devices;
        this.keep = keep;
        fit("iNotify(Add|Remove)Watch|WatchEvents.read", this::openWatched);
        fit("timerFd[GS]etTime", () -> SystemNative.timerFdCreate(TimerFdFlags.TFD_CLOCK_MONOTONIC,
                TimerFdFlags.TFD_CLOEXEC | TimerFdFlags.TFD_NONBLOCK));
        fit("fcntl(Add|Get)Seals", () -> SystemNative.memfdCreate("fuzz",
                MemfdFlags.MFD_CLOEXEC | MemfdFlags.MFD_ALLOW_SEALING));
        fit("[gs]etWindowSize", () -> SystemNative.open(devices + "/pts/ptmx",
                OpenFlags.O_RDWR | OpenFlags.O_NOCTTY | FLAGS, 0));
        fit("getPeerID", () -> socket == null ? null : SystemNative.dup(socket));
        fit("fcntl[GS]etPipeSz|splice|tee", () -> openPipe(FLAGS));
        fit("f(Get|Remove|Set)XAttr", () -> openIn("/file"));
        fit("copyFile.*|sendFile", () -> openIn(random.nextBoolean() ? "/file" : "/dir/file"));
        fit(".*At", () -> SystemNative.open(box.toString(), OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC, 0));
    }

    private void fit(String calls, Opening opening) {
        fitting.put(Pattern.compile(calls), opening);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** What a call can do something with; or null. */
    SafeFileHandle openFor(String call) throws IOException {
        for (Map.Entry<Pattern, Opening> one : fitting.entrySet()) {
            if (one.getKey().matcher(call).matches()) {
                return one.getValue().open();
            }
        }
        return null;
    }

    /** Anything of a type; or null. */
    SafeHandle open(Class<?> type) throws IOException {
        if (type.isAssignableFrom(SafeFileHandle.class)) {
            return openFile();
        } else if (type == SafeDirectoryHandle.class) {
            return SystemNative.openDir(box + (chance(50) ? "" : "/dir"));
        } else if (type.isAssignableFrom(SafeMemoryMappedViewHandle.class)) {
            int flags = MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS;
            return SystemNative.mMap(1 + random.nextInt(20_000), random.nextInt(4), flags, null, 0);
        }
        return null;
    }

    private SafeFileHandle openFile() throws IOException {
        int flags = FLAGS | (chance(10) ? OpenFlags.O_APPEND : 0);
        switch (random.nextInt(8)) {
            case 0:
                return SystemNative.open(box + "/dir", OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC, 0);
            case 1:
                return SystemNative.open(devices + "/null", flags | random.nextInt(3), 0);
            case 2:
                long[] nothing = {-1, Integer.MAX_VALUE, 1L << 32, Long.MIN_VALUE};
                return new SafeFileHandle(nothing[random.nextInt(4)], false);
            case 3, 4:
                return openPipe(flags & ~OpenFlags.O_APPEND);
            default:
                return SystemNative.open(box + "/file", flags | OpenFlags.O_CREAT | random.nextInt(3), 0600);
        }
    }

    private SafeFileHandle openPipe(int flags) {
        PipeEnds ends = new PipeEnds();
        if (SystemNative.pipe(ends, flags) < 0) {
            return null;
        }
        keep.accept(ends.writeEnd);
        keep.accept(ends.readEnd);
        return chance(50) ? ends.readEnd : ends.writeEnd;
    }

    private SafeFileHandle openIn(String path) throws IOException {
        return SystemNative.open(box + path, OpenFlags.O_RDWR | FLAGS, 0);
    }

    /** With a watch, which has the number 1, and an event. */
    private SafeFileHandle openWatched() throws IOException {
        SafeFileHandle queue = SystemNative.iNotifyInit(FLAGS);
        SystemNative.iNotifyAddWatch(queue, box.toString(), WatchMask.IN_OPEN);
        SystemNative.openDir(box.toString()).close();
        return queue;
    }
}
