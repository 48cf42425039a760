package interop.stress;

import interop.ChildJvm;
import interop.DisabledUnderEmulation;
import interop.InteropException;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first call of each import where the stack ends, of each at another distance from that: it is a
 * StackOverflowError or it works, and with room it works afterwards. So is the first call of all.
 */
@DisabledUnderEmulation("it has another stack")
class FirstCallAtTheEdgeTest {
    @TempDir
    Path dir;

    @Test
    void noImportIsLostByIt() throws Exception {
        Stress.run(child().property("warm", true));
    }

    @Test
    void noLibraryIsLostByIt() throws Exception {
        int skip = (int) (System.nanoTime() / 1000 % 40);
        do {
            Stress.run(child().property("skip", skip++));
        } while (Stress.goOn());
    }

    private ChildJvm child() {
        // Else the JDK makes a class for each method that is called by reflection.
        return Stress.child(FirstCalls.class, dir).property("jdk.reflect.useNativeAccessorOnly", true);
    }

    static final class FirstCalls {
        /** A class of the JDK that the end of the stack met in its initialiser: for the JVM it is lost. */
        private static final Pattern JDK = Pattern.compile(
                "java\\.lang\\.NoClassDefFoundError: Could not initialize class (java|jdk|sun)\\..*");
        /** After so many frames comes the next import, and so many have no room. */
        private static final int STEP = 2;
        private static final int FRAMES = 300;

        private final List<Imports.Import> imports = new ArrayList<>();
        private final List<Object[]> arguments = new ArrayList<>();
        private Throwable[] thrown;
        private int next;
        private int frames;

        private FirstCalls() throws Exception {
            SafeFileHandle none = new SafeFileHandle(-1, false);
            for (Method method : Imports.all()) {
                if (Imports.needsNothingOpen(method)) {
                    Imports.Import one = new Imports.Import(method, Imports.harmless(method, none));
                    imports.add(one);
                    arguments.add(one.arguments());
                }
            }
            thrown = new Throwable[imports.size()];
        }

        public static void main(String[] options) throws Throwable {
            FirstCalls calls = new FirstCalls();
            // What a call by reflection needs is there, and with "warm" the library.
            Imports.Import known = new Imports.Import(Integer.class.getMethod("parseInt", String.class), "1");
            for (int i = 0; i < 50; i++) {
                known.call(known.fixed());
            }
            if (Boolean.getBoolean("warm")) {
                for (String name : Imports.classes()) {
                    // Else the end of the stack is met while it is looked for.
                    Class.forName(name, false, SystemNative.class.getClassLoader());
                }
                SystemNative.getPid();
                new SafeFileHandle(-1, false).close();
            }
            for (int skip = Integer.getInteger("skip", 0); calls.next < calls.imports.size(); skip++) {
                calls.frames = skip;
                Thread thread = new Thread(null, () -> calls.descend(0, 0), "edge", Edge.STACK);
                thread.start();
                thread.join();
            }
            calls.callWithRoom();
            Stress.done();
        }

        /** From the last frame upwards, one import in every few frames. */
        private void descend(long depth, long other) {
            try {
                descend(depth + 1, other);
            } catch (StackOverflowError e) {
                // The last frame, or one that had no room to call anything.
                depth = 0;
            }
            if (++frames % STEP == 0 && frames < FRAMES && next < thrown.length) {
                call();
                next++;
            }
        }

        private void call() {
            try {
                imports.get(next).call(arguments.get(next));
            } catch (Throwable e) {
                thrown[next] = e;
            }
        }

        private void callWithRoom() {
            int overflows = 0;
            for (int i = 0; i < thrown.length; i++) {
                String name = imports.get(i).name();
                overflows += thrown[i] instanceof StackOverflowError ? 1 : 0;
                if (!(thrown[i] instanceof StackOverflowError)) {
                    tell(name + " at the edge: ", thrown[i]);
                }
                try {
                    imports.get(i).call(arguments.get(i));
                } catch (Throwable e) {
                    tell(name + " with room: ", e);
                }
            }
            System.out.println(overflows + " of " + thrown.length + " met the end of the stack");
            if (overflows == 0) {
                Stress.wrong("no first call met the end of the stack");
            }
        }

        private static void tell(String when, Throwable thrown) {
            for (Throwable e = thrown; e != null; e = e.getCause()) {
                if (JDK.matcher(e.toString()).matches()) {
                    System.out.println(when + e);
                    return;
                }
            }
            // Which says that there is nothing to do.
            if (thrown != null && !(thrown instanceof InteropException)) {
                Stress.wrong(when + thrown + (thrown.getCause() == null ? "" : " by " + thrown.getCause()));
            }
        }
    }
}
