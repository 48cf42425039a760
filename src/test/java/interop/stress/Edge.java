package interop.stress;

import java.util.Map;
import java.util.TreeMap;

/** Calls something at each distance from the end of a stack, from the last frame up to where there is room. */
final class Edge {
    /** The JVM looks through all frames each time that a stack ends. */
    static final int STACK = 200 << 10;
    private static final int PATIENCE = 5000;
    /** So many frames in a row from which it went well. */
    private static final int ENOUGH = 150;

    /** What is called. */
    interface Action {
        void run() throws Throwable;
    }

    /** What else was thrown than StackOverflowError, and how often. */
    final Map<String, Integer> others = new TreeMap<>();
    int overflows;
    private final Action action;
    private int well;

    private Edge(Action action) {
        this.action = action;
    }

    /** One pass; other shifts begin at other addresses. */
    static Edge pass(int shift, Action action) {
        Edge edge = new Edge(action);
        Thread thread = new Thread(null, () -> edge.shift(shift), "edge", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (thread.isAlive()) {
            edge.others.put("nothing, for it waits for ever", 1);
        }
        return edge;
    }

    private void shift(int frames) {
        if (frames > 0) {
            shift(frames - 1);
        } else {
            descend(0, 0, 0);
        }
    }

    private void descend(long a, long b, long c) {
        try {
            descend(a + 1, b, c);
        } catch (StackOverflowError e) {
            // The last frame.
            well = 0;
        }
        if (well < ENOUGH) {
            call();
        }
    }

    private void call() {
        try {
            action.run();
            well++;
        } catch (StackOverflowError e) {
            well = 0;
            overflows++;
        } catch (Throwable e) {
            well = 0;
            other(e);
        }
    }

    private void other(Throwable e) {
        try {
            others.merge(e.toString(), 1, Integer::sum);
        } catch (StackOverflowError f) {
            // Told by a frame with more room.
            overflows++;
        }
    }
}
