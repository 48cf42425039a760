package interop.marshalling;

import java.lang.invoke.MethodHandle;

/**
 * Opens a library or binds an import in a thread of its own: for a caller near the end of its stack, and for one that
 * may be interrupted in what cannot be.
 */
final class ThreadWithRoom extends Thread {
    private static final long STACK = 1 << 20;

    private final Library library;
    private final Class<?> holder;
    private final String symbol;
    private final boolean critical;
    private final Class<?>[] used;
    private MethodHandle bound;
    private Throwable failure;

    private ThreadWithRoom(Library library, Class<?> holder, String symbol, boolean critical, Class<?>[] used) {
        super(null, null, "interop-bind", STACK, false);
        this.library = library;
        this.holder = holder;
        this.symbol = symbol;
        this.critical = critical;
        this.used = used;
    }

    /** Waits for it. */
    static MethodHandle run(Library library, Class<?> holder, String symbol, boolean critical, Class<?>... used) {
        ThreadWithRoom thread = new ThreadWithRoom(library, holder, symbol, critical, used);
        runThrough(thread);
        if (thread.failure instanceof Error error) {
            throw error;
        } else if (thread.failure != null) {
            throw (RuntimeException) thread.failure;
        }
        return thread.bound;
    }

    /** Starts a thread and waits for its end, and keeps an interrupt of the caller's. */
    static void runThrough(Thread thread) {
        thread.setDaemon(true);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            if (holder == null) {
                library.load();
            } else {
                bound = library.bindHere(holder, symbol, critical, used);
            }
        } catch (Throwable e) {
            failure = e;
        }
    }
}
