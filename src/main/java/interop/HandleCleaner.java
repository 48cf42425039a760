package interop;

import java.lang.ref.Cleaner;

/**
 * Releases the resources of unreachable handles. A release that takes longer than {@link #MOMENT_MILLISECONDS} goes on
 * in a thread of its own, and the next one begins. In a full heap each step here may fail: so the thread that does a
 * release claims it first, and any thread may do one that is not claimed.
 */
final class HandleCleaner {
    private static final long MOMENT_MILLISECONDS = 50;
    /** How many such times a worker has to begin. */
    private static final int PATIENCE = 20;
    private static final long PAUSE_MILLISECONDS = 100;
    private static final int TRIES = 20;

    // Not made when the class is initialized, which could fail once and for all.
    private static volatile Cleaner cleaner;
    /** A thread that waits for something to do. */
    private static Worker idle;

    private HandleCleaner() {
    }

    /** A release that nobody waits for. Made together with its handle: later there may be no memory for it. */
    interface Task {
        /** Claims it: true for one caller, which then does it. */
        boolean claim();

        boolean isClaimed();

        /** If it throws, it was not done. */
        void releaseUnreachable();
    }

    /**
     * Has an action run when a handle is found unreachable.
     *
     * @param handle the handle
     * @param release what releases it
     * @param action what to run, which does not refer to the handle
     * @return what to clean if the handle is closed
     */
    static Cleaner.Cleanable register(SafeHandle handle, SafeHandle.Release release, Runnable action) {
        // The JDK's cleaner would keep the class loader of what it runs.
        if (mayBeUnloaded(release.getClass().getClassLoader())) {
            return LoaderCleaner.register(handle, release, action);
        }
        Cleaner known = cleaner;
        return (known != null ? known : start()).register(handle, action);
    }

    /** Not the class loaders that a JVM starts with. */
    private static boolean mayBeUnloaded(ClassLoader loader) {
        ClassLoader kept = ClassLoader.getSystemClassLoader();
        while (kept != null && kept != loader) {
            kept = kept.getParent();
        }
        return kept != loader;
    }

    /** Has classes there when there is no memory for them, or nobody who loads them. */
    static void prepare() {
        Worker.prepare();
    }

    /** Has the thread end that waits for something to do: while it waits, this class cannot be unloaded. */
    static synchronized void endIdle() {
        if (idle != null) {
            idle = null;
            HandleCleaner.class.notifyAll();
        }
    }

    private static synchronized Cleaner start() {
        if (cleaner == null) {
            prepare();
            cleaner = Cleaner.create();
        }
        return cleaner;
    }

    /**
     * Does it: again, where it throws, since a full heap has room again some time. Called by the cleaner's thread.
     *
     * @param task what to do
     */
    static void inTurn(Task task) {
        try {
            hand(task);
        } catch (Throwable e) {
            // There is no further thread, or no memory for one.
        }
        insist(task);
    }

    /** Has another thread do it, and waits for that: a moment at least, and until it has begun. */
    private static void hand(Task task) throws InterruptedException {
        synchronized (HandleCleaner.class) {
            Worker worker = idle;
            if (worker == null) {
                worker = new Worker(task);
                worker.start();
            } else {
                idle = null;
                worker.task = task;
                HandleCleaner.class.notifyAll();
            }
            for (int i = 0; worker.task == task && (i == 0 || i < PATIENCE && !task.isClaimed()); i++) {
                // No class of the JDK's is first used here: in a full heap it would be lost to the whole JVM.
                long end = System.nanoTime() + MOMENT_MILLISECONDS * 1_000_000;
                for (long left = 1; worker.task == task && left > 0;) {
                    HandleCleaner.class.wait(MOMENT_MILLISECONDS);
                    left = end - System.nanoTime();
                }
            }
        }
    }

    private static void insist(Task task) {
        if (!task.claim()) {
            return;
        }
        for (int i = 0; i < TRIES;) {
            try {
                task.releaseUnreachable();
                return;
            } catch (OutOfMemoryError e) {
                // Not counted: it says nothing of the release.
                pause(task);
            } catch (Throwable e) {
                i++;
                pause(task);
            }
        }
    }

    /** On what nobody else waits for, or wakes. */
    private static void pause(Task task) {
        synchronized (task) {
            try {
                task.wait(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                // So it is tried at once.
            }
        }
    }

    /** No pool's: of the JDK's, a full heap may lose a class that their threads need, and the threads with it. */
    private static final class Worker extends Thread {
        private static final long IDLE_MILLISECONDS = 1000;

        /** Null when it is done. */
        private Task task;

        Worker(Task task) {
            super(null, null, "interop-release", 0, false);
            this.task = task;
            setDaemon(true);
            setContextClassLoader(null);
        }

        static void prepare() {
            // To call it was to initialize the class.
        }

        @Override
        public void run() {
            for (Task next = task; next != null;) {
                insist(next);
                next = await();
            }
        }

        /** What to do next; null for nothing, or where another thread waits for that. */
        private Task await() {
            synchronized (HandleCleaner.class) {
                task = null;
                HandleCleaner.class.notifyAll();
                if (idle != null) {
                    return null;
                }
                idle = this;
                try {
                    HandleCleaner.class.wait(IDLE_MILLISECONDS);
                } catch (InterruptedException e) {
                    // As if nothing had come.
                }
                if (idle == this) {
                    idle = null;
                }
                return task;
            }
        }
    }
}
