package interop;

import java.lang.ref.Cleaner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Releases what handles referred to that are unreachable. Each release has a moment's time; one that takes longer goes
 * on in a thread of its own, while others have their turn.
 */
final class HandleCleaner {
    private static final long MOMENT_MILLISECONDS = 50;
    private static final long PAUSE_NANOSECONDS = 100_000_000;
    private static final int TRIES = 20;

    // Neither is made when the class is initialized, which could fail once and for all.
    private static volatile Cleaner cleaner;
    private static ThreadPoolExecutor workers;

    private HandleCleaner() {
    }

    /**
     * Has something run when a handle is found unreachable.
     *
     * @param handle the handle
     * @param release what to run, which does not refer to the handle
     * @return what is told if the handle was closed
     */
    static Cleaner.Cleanable register(SafeHandle handle, Runnable release) {
        Cleaner known = cleaner;
        return (known != null ? known : start()).register(handle, release);
    }

    private static synchronized Cleaner start() {
        if (cleaner == null) {
            cleaner = Cleaner.create();
        }
        return cleaner;
    }

    /**
     * Runs a release that nobody waits for: again, where it throws, since a full heap has room again some time. Called
     * by the cleaner's thread.
     *
     * @param release the release
     */
    static void inTurn(Runnable release) {
        try {
            workers().submit(() -> insist(release)).get(MOMENT_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // It has a thread of its own now.
        } catch (InterruptedException | ExecutionException e) {
            // Nobody does the one; the other has been tried often enough.
        } catch (Throwable e) {
            // There is no further thread, or no memory for one.
            insist(release);
        }
    }

    private static void insist(Runnable release) {
        for (int i = 0; i < TRIES; i++) {
            try {
                release.run();
                return;
            } catch (Throwable e) {
                LockSupport.parkNanos(PAUSE_NANOSECONDS);
            }
        }
    }

    private static synchronized ThreadPoolExecutor workers() {
        if (workers == null) {
            workers = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(),
                    HandleCleaner::thread);
        }
        return workers;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "interop-release", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }
}
