package interop.stress;

import interop.DisabledUnderEmulation;
import interop.InteropException;
import interop.system.MapFlags;
import interop.system.PollEvents;
import interop.system.PollSet;
import interop.system.SafeFileHandle;
import interop.system.SafeMemoryMappedViewHandle;
import interop.system.SystemNative;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls that run out of stack, at each distance from its end: nothing is lost, no call is counted as in flight for
 * ever, and it is a StackOverflowError that the caller gets.
 */
@DisabledUnderEmulation("it has another stack")
class EdgeOfTheStackTest {
    @TempDir
    Path dir;

    @Test
    void nothingIsLostThere() throws Exception {
        Stress.run(Stress.child(Passes.class, dir));
    }

    static final class Passes {
        private static final int PASSES = 1;

        private final Path dir;
        private final SafeFileHandle file;
        private final Imports imports;
        private int shift;

        private Passes(Path dir) throws Exception {
            this.dir = dir;
            file = Imports.file(dir);
            imports = new Imports(dir, file, Imports.folder(dir));
        }

        public static void main(String[] arguments) throws Exception {
            contend();
            Passes passes = new Passes(Path.of(arguments[0]));
            List<Imports.Import> makers = passes.imports.makers();
            List<Imports.Import> users = Imports.users();
            do {
                // Nothing of before is cleaned up while what is held is counted.
                Stress.settles(() -> true);
                for (Imports.Import maker : Imports.byTurns(makers, passes.shift)) {
                    passes.makeAndClose(maker);
                }
                for (Imports.Import user : Imports.byTurns(users, passes.shift)) {
                    passes.use(user);
                }
                passes.waitFor();
                passes.access();
                passes.shift++;
            } while (Stress.goOn());
            Stress.done();
        }

        /** Has the JDK initialise what a lock needs that is waited for: it would be lost at the edge, for all. */
        private static void contend() throws Exception {
            ReentrantLock lock = new ReentrantLock();
            lock.lock();
            Thread waiting = new Thread(() -> {
                lock.lock();
                lock.unlock();
            });
            waiting.start();
            while (!lock.hasQueuedThread(waiting)) {
                Thread.onSpinWait();
            }
            lock.unlock();
            waiting.join();
        }

        private int pass(String what, Edge.Action action) throws Exception {
            // All classes are there, and what is thrown has been thrown.
            for (int i = 0; i < 20; i++) {
                try {
                    action.run();
                } catch (Throwable e) {
                    Stress.wrong(what + " with room: " + e);
                    break;
                }
            }
            int overflows = 0;
            for (int i = 0; i < PASSES; i++) {
                Edge edge = Edge.pass(PASSES * shift + i, action);
                edge.others.forEach((other, times) -> Stress.wrong(what + ": " + times + " times " + other));
                overflows += edge.overflows;
            }
            if (overflows == 0) {
                Stress.wrong(what + ": no overflow");
            }
            return overflows;
        }

        private void makeAndClose(Imports.Import maker) throws Exception {
            Held before = Held.now(dir);
            int overflows = pass(maker.name(), () -> {
                Object[] all = maker.arguments();
                try {
                    Imports.close(maker.call(all), all);
                } catch (InteropException e) {
                    // Of some kinds a user has few, whichever process of his has them.
                    return;
                }
            });
            if (!Stress.isAllThatIsHeld(before, dir)) {
                Stress.wrong(maker.name() + ": of " + overflows + " overflows remain " + before.leftOver(dir));
            }
        }

        private void use(Imports.Import user) throws Exception {
            try (SafeFileHandle handle = SystemNative.memfdCreate(user.name(), 0)) {
                long number = handle.dangerousGetHandle();
                Object[] arguments = user.arguments(handle);
                int overflows = pass(user.name(), () -> {
                    try {
                        user.call(arguments);
                    } catch (InteropException e) {
                        // Nothing to do.
                        return;
                    }
                });
                handle.close();
                if (Held.isOpen(number, user.name())) {
                    Stress.wrong(user.name() + ": still in flight after " + overflows + " overflows");
                }
            }
        }

        private void waitFor() throws Exception {
            SafeFileHandle handle = SystemNative.memfdCreate("polled", 0);
            long number = handle.dangerousGetHandle();
            PollSet set = new PollSet();
            set.add(handle, PollEvents.POLLIN);
            set.add(handle, PollEvents.POLLOUT);
            int overflows = pass("PollSet.poll", () -> set.poll(0));
            if (set.poll(0) != 2) {
                Stress.wrong("PollSet: it does not poll any more");
            }
            set.clear();
            handle.close();
            if (Held.isOpen(number, "polled")) {
                Stress.wrong("PollSet.poll: still in flight after " + overflows + " overflows");
            }
        }

        private void access() throws Exception {
            byte[] bytes = new byte[8];
            SafeMemoryMappedViewHandle view = SystemNative.mMap(4096, 3, MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS,
                    null, 0);
            Map<String, Edge.Action> accesses = Map.of("getByte", () -> view.getByte(1),
                    "putInt", () -> view.putInt(0, 1), "put", () -> view.put(8, bytes, 0, 8),
                    "mProtect", () -> view.mProtect(0, 4096, 3));
            for (Map.Entry<String, Edge.Action> access : accesses.entrySet()) {
                pass(access.getKey(), access.getValue());
                if (!Stress.endsWithin(1000, () -> view.mProtect(0, 4096, 1))
                        || !Stress.endsWithin(1000, () -> view.mProtect(0, 4096, 3))) {
                    Stress.wrong(access.getKey() + ": mProtect waits for ever");
                    return;
                }
            }
        }
    }
}
