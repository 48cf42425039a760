package interop.stress;

import interop.DisabledUnderEmulation;
import interop.system.PollEvents;
import interop.system.PollSet;
import interop.system.SafeFileHandle;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that make something, with room in the heap for nothing, for one object, for two: nothing is lost for good. */
@DisabledUnderEmulation("so many collections take too long there")
class FullHeapTest {
    @TempDir
    Path dir;

    @Test
    void whatCannotBeKeptIsGivenBack() throws Exception {
        Stress.run(Stress.childOfSmallHeap(Fills.class, dir));
    }

    static final class Fills {
        private static final int TRIES = 6;
        private static Object[] ballast;
        private static Object[] crumbs = new Object[TRIES];

        public static void main(String[] arguments) throws Exception {
            Path dir = Path.of(arguments[0]);
            try (SafeFileHandle file = Imports.file(dir); SafeFileHandle folder = Imports.folder(dir)) {
                List<Imports.Import> calls = new ArrayList<>(new Imports(dir, file, folder).makers());
                // It has nothing to read, but memory to do so.
                byte[] much = new byte[(int) Imports.MUCH];
                for (Imports.Import user : Imports.users()) {
                    if (user.name().equals("read of bytes")) {
                        calls.add(new Imports.Import(user.method(), file, much, 0, much.length));
                    }
                }
                int turn = 0;
                do {
                    growWithoutRoom(file);
                    Stress.settles(() -> true);
                    for (Imports.Import call : Imports.byTurns(calls, turn)) {
                        tryWithoutRoom(call, dir, turn);
                    }
                    turn++;
                } while (Stress.goOn());
            }
            Stress.done();
        }

        /** What has grown by half would grow no more. */
        private static void growWithoutRoom(SafeFileHandle file) {
            for (int room = 0; room < TRIES; room++) {
                PollSet set = new PollSet();
                for (int i = 0; i < 8; i++) {
                    set.add(file, PollEvents.POLLIN);
                }
                fill();
                for (int i = 0; i < room; i++) {
                    crumbs[i] = null;
                }
                int added = 0;
                try {
                    added += set.add(file, PollEvents.POLLIN) == 8 ? 1 : 0;
                } catch (OutOfMemoryError e) {
                    // And now there is room.
                    ballast = null;
                }
                ballast = null;
                Arrays.fill(crumbs, null);
                try {
                    while (added < 20) {
                        set.add(file, PollEvents.POLLIN);
                        added++;
                    }
                    if (set.poll(0) != 28) {
                        Stress.wrong("PollSet: does not poll after " + room + " objects of room");
                    }
                } catch (RuntimeException e) {
                    Stress.wrong("PollSet.add: after " + room + " objects of room " + e);
                }
                set.clear();
            }
        }

        private static void tryWithoutRoom(Imports.Import call, Path dir, int turn) throws Exception {
            Object[][] arguments = new Object[TRIES][];
            Object[] made = new Object[TRIES];
            for (int i = 0; i < TRIES; i++) {
                // All classes are there.
                arguments[i] = call.arguments();
                attempt(call, i, arguments, made);
                Imports.close(made[i], arguments[i]);
                arguments[i] = call.arguments();
                made[i] = null;
            }
            Held before = Held.now(dir);
            int failed = 0;
            int other = 0;
            fill();
            for (int i = 0; i < TRIES; i++) {
                // Each has some more room than the last.
                crumbs[i] = i < turn % TRIES ? crumbs[i] : null;
                int result = attempt(call, i, arguments, made);
                failed += result & 1;
                other += result >> 1;
            }
            ballast = null;
            Arrays.fill(crumbs, null);
            for (int i = 0; i < TRIES; i++) {
                Imports.close(made[i], arguments[i]);
            }
            if (other > 0) {
                Stress.wrong(call.name() + ": " + other + " times something else than OutOfMemoryError");
            }
            if (!Stress.isAllThatIsHeld(before, dir)) {
                Stress.wrong(call.name() + ": of " + failed + " tries without room remain " + before.leftOver(dir));
            }
        }

        /** 1 for an OutOfMemoryError, 2 for another throwable. */
        private static int attempt(Imports.Import call, int i, Object[][] arguments, Object[] made) {
            try {
                made[i] = call.method().invoke(null, arguments[i]);
                return 0;
            } catch (OutOfMemoryError e) {
                return 1;
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof OutOfMemoryError ? 1 : 2;
            } catch (Throwable e) {
                return 2;
            }
        }

        /** Large objects first: the fewer there are, the sooner a collection is done. */
        private static void fill() {
            Object[] filled = new Object[1 << 12];
            ballast = filled;
            int count = 0;
            for (int size = 1 << 20; size >= 16; size >>= 8) {
                try {
                    while (count < filled.length) {
                        filled[count] = new byte[size];
                        count++;
                    }
                } catch (OutOfMemoryError e) {
                    // The next smaller ones.
                    continue;
                }
            }
            // What is let go later: the smallest ones.
            for (int i = 0; i < TRIES && count > 0; i++) {
                count--;
                crumbs[i] = filled[count];
                filled[count] = null;
            }
        }
    }
}
