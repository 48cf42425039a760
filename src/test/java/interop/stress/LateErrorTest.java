package interop.stress;

import interop.DisabledUnderEmulation;
import interop.InteropException;
import interop.SafeMemoryHandle;
import interop.system.MapFlags;
import interop.system.MemoryProtection;
import interop.system.PipeEnds;
import interop.system.PollEvents;
import interop.system.PollSet;
import interop.system.RemapFlags;
import interop.system.SafeAlignedHeapHandle;
import interop.system.SafeFileHandle;
import interop.system.SafeHeapHandle;
import interop.system.SafeMemoryMappedViewHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file is cut short under its mapping, compiled code reads there, and the thread meets the InternalError in the next
 * call: whatever that is, nothing is lost by it, closed without an end or counted as in flight for ever.
 */
@DisabledUnderEmulation("its signals are others")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file that is mapped is not cut short there")
class LateErrorTest {
    @TempDir
    Path dir;

    @Test
    void theNextCallLosesNothing() throws Exception {
        boolean isSoon = Runtime.version().feature() >= 22;
        if (!isSoon || Stress.SECONDS > 0) {
            // By this collector an allocation is a call into the JVM, which is where JDK 17 finds the error.
            Stress.run(Stress.child(Strikes.class, dir, "G1").option("-XX:-UseTLAB"));
        }
        if (isSoon || Stress.SECONDS > 0) {
            // JDK 25 finds it where a compiled method returns: none does where all is compiled into one.
            Stress.run(Stress.child(Strikes.class, dir, "G1").option("-XX:-UseTLAB").option("-Xbatch")
                    .option("-XX:TieredStopAtLevel=4").option("-XX:CompileCommand=quiet")
                    .option("-XX:CompileCommand=dontinline," + Strikes.class.getName() + "::strike")
                    .property("inlined", true));
        }
    }

    static final class Strikes {
        private static final int TIMES = 20;
        private static final int WARM = 300;
        private static final int OFTEN = 20_000;
        private static final int PRIVATE = MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS;

        private final Path dir;
        private final SafeFileHandle file;
        private final Imports imports;
        private final SafeMemoryMappedViewHandle cut;
        /** What the JDK maps, whose own code meets it, too. */
        private final ByteBuffer cutBuffer;
        private int sum;
        private int struck;
        private Object drain;

        /** A call that may end in the error. */
        private interface Call {
            void run() throws Throwable;
        }

        private interface Replacement<T> {
            T replace(T old, long size) throws IOException;
        }

        private Strikes(Path dir) throws Exception {
            this.dir = dir;
            file = Imports.file(dir);
            imports = new Imports(dir, file, Imports.folder(dir));
            Path path = Files.write(dir.resolve("cut"), new byte[1 << 16]);
            try (SafeFileHandle opened = SystemNative.open(path.toString(), 2, 0);
                    FileChannel channel = FileChannel.open(path)) {
                cut = SystemNative.mMap(1 << 16, MemoryProtection.PROT_READ | MemoryProtection.PROT_WRITE,
                        MapFlags.MAP_SHARED, opened, 0);
                cutBuffer = channel.map(FileChannel.MapMode.READ_ONLY, 0, 1 << 16);
            }
        }

        public static void main(String[] arguments) throws Exception {
            Path dir = Path.of(arguments[0]);
            Strikes strikes = new Strikes(dir);
            // All is compiled before, else the error is met on the way into the call.
            strikes.strikeAll(WARM);
            strikes.warm();
            Files.write(dir.resolve("cut"), new byte[0]);
            do {
                strikes.strikeAll(TIMES);
            } while (Stress.goOn());
            takeRightsAway(strikes.cut);
            strikes.cut.close();
            if (Held.countMappings(dir.resolve("cut")) > 1) {
                Stress.wrong("close: the file that was cut is still mapped");
            }
            System.out.println("struck " + strikes.struck);
            Stress.done();
        }

        private void warm() {
            // The error, too, is nothing new to compiled code.
            Call throwing = () -> {
                throw new InternalError();
            };
            List<Call> nothing = List.of(() -> sum++, () -> sum--, throwing);
            for (int i = 0; i < OFTEN; i++) {
                strike(i, nothing.get(i % nothing.size()));
            }
            struck = 0;
        }

        private void strikeAll(int times) throws Exception {
            // Nothing of before is cleaned up while what is held is counted.
            Stress.settles(() -> true);
            if (!Boolean.getBoolean("inlined")) {
                for (Imports.Import maker : imports.makers()) {
                    make(maker, times);
                }
                for (Imports.Import user : Imports.users()) {
                    use(user, times);
                }
            }
            callDirectly(times);
            close(5 * times);
            replace("realloc", 5 * times, SystemNative.malloc(4096), SafeHeapHandle::realloc);
            replace("alignedRealloc", 5 * times, SystemNative.alignedAlloc(64, 4096),
                    SafeAlignedHeapHandle::alignedRealloc);
            replace("mRemap", 5 * times, SystemNative.mMap(4096, 3, PRIVATE, null, 0),
                    (old, size) -> old.mRemap(size, RemapFlags.MREMAP_MAYMOVE));
        }

        /** Calls it with the error on its way; whether it came before the end of the call. */
        private boolean strike(int i, Call call) {
            try {
                sum += (i & 1) == 0 ? cut.getByte(i & 0xfff) : cutBuffer.get(i & 0xfff);
                call.run();
                // Here it comes at the latest.
                drain = new Object();
                return false;
            } catch (InternalError e) {
                struck++;
                return true;
            } catch (InteropException e) {
                return false;
            } catch (Throwable e) {
                Stress.wrong("another throwable: " + e);
                return false;
            }
        }

        private void make(Imports.Import maker, int times) {
            MethodHandle handle = maker.handle();
            make(maker.name(), times, () -> {
                Object[] all = maker.arguments();
                Imports.close((Object) handle.invokeExact(all), all);
            });
        }

        /** What the JDK does between a call by reflection and the method meets the error on JDK 25. */
        private void callDirectly(int times) throws Exception {
            Stress.settles(() -> true);
            byte[] bytes = new byte[8];
            SafeFileHandle used = Imports.file(dir);
            SafeMemoryMappedViewHandle view = SystemNative.mMap(4096, 3, PRIVATE, null, 0);
            int before = Held.countDescriptors();
            PipeEnds ends = new PipeEnds();
            PollSet set = new PollSet();
            set.add(used, PollEvents.POLLIN);
            Map<String, Call> calls = new TreeMap<>(Map.of(
                    "dup", () -> SystemNative.dup(used).close(),
                    "eventFd", () -> SystemNative.eventFd(0, 0).close(),
                    "malloc", () -> SystemNative.malloc(Imports.MUCH).close(),
                    "mMap", () -> SystemNative.mMap(4096, 1, MapFlags.MAP_SHARED, used, 0).close(),
                    "open", () -> SystemNative.open("/dev/null", 0, 0).close(),
                    "openDir", () -> SystemNative.openDir("/").close(),
                    "poll", () -> set.poll(0),
                    "read", () -> SystemNative.read(used, bytes, 0, 8),
                    "pipe", () -> {
                        SystemNative.pipe(ends, 0);
                        ends.close();
                    }));
            calls.put("getByte", () -> sum += view.getByte(1));
            calls.put("put", () -> view.put(8, bytes, 0, 8));
            calls.put("mProtect", () -> view.mProtect(0, 4096, 3));
            calls.forEach((what, call) -> make(what, times, call));
            used.close();
            if (!becomes(before - 1)) {
                Stress.wrong("a file that was used is still in flight");
            }
            Reference.reachabilityFence(used);
            takeRightsAway(view);
            view.close();
        }

        private void make(String what, int times, Call maker) {
            Held before = Held.now(dir);
            for (int i = 0; i < times; i++) {
                strike(i, maker);
            }
            if (!Stress.isAllThatIsHeld(before, dir)) {
                Stress.wrong(what + ": remain " + before.leftOver(dir));
            }
        }

        private void use(Imports.Import user, int times) throws Exception {
            SafeFileHandle file = SystemNative.memfdCreate(user.name(), 0);
            long number = file.dangerousGetHandle();
            Object[] arguments = user.arguments(file);
            MethodHandle handle = user.handle();
            for (int i = 0; i < times; i++) {
                strike(i, () -> sum += (Object) handle.invokeExact(arguments) == null ? 1 : 0);
            }
            file.close();
            if (Held.isOpen(number, user.name())) {
                Stress.wrong(user.name() + ": still in flight");
            }
        }

        private void close(int times) throws Exception {
            int before = Held.countDescriptors();
            List<SafeFileHandle> handles = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                SafeFileHandle handle = SystemNative.dup(file);
                handles.add(handle);
                strike(i, handle::close);
            }
            for (SafeFileHandle handle : handles) {
                handle.close();
            }
            if (!becomes(before)) {
                Stress.wrong("close: of " + handles.size() + " stay open " + (Held.countDescriptors() - before));
            }
            Reference.reachabilityFence(handles);
        }

        /** The JVM itself opens a file now and then, and closes it at once. */
        private static boolean becomes(int descriptors) {
            return Held.countDescriptors() <= descriptors
                    || Stress.settles(() -> Held.countDescriptors() <= descriptors);
        }

        private <T extends SafeMemoryHandle> void replace(String what, int times, T first,
                Replacement<T> replacement) throws IOException {
            List<T> all = new ArrayList<>(List.of(first));
            for (int i = 0; i < times; i++) {
                T old = all.get(all.size() - 1);
                int size = i % 2 == 0 ? 8192 : 4096;
                boolean met = strike(i, () -> all.add(replacement.replace(old, size)));
                T current = all.get(all.size() - 1);
                try {
                    current.putByte(1, (byte) 1);
                } catch (IllegalStateException e) {
                    Stress.wrong(what + ": after " + i + " replacements there is no memory, " + (met ? "" : "not ")
                            + "met by the error: " + e.getMessage());
                    return;
                }
            }
            all.get(all.size() - 1).close();
        }

        private static void takeRightsAway(SafeMemoryMappedViewHandle view) {
            if (!Stress.endsWithin(1000, () -> view.mProtect(0, 4096, MemoryProtection.PROT_READ))) {
                Stress.wrong("mProtect waits for ever");
            }
        }
    }
}
