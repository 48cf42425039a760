package interop;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A reference to something that the system keeps for us, released once.
 *
 * <p>Calls in flight are counted: {@link #close} during a call lets that call end, and releases behind it, so that
 * the number can never belong to something else under a call. A second close does nothing. What is never closed is
 * released when the handle is found unreachable; with the property {@code interop.leaks} set to {@code report}, that
 * is logged with the place that made the handle. All methods are thread-safe.
 */
public abstract class SafeHandle implements AutoCloseable {
    /** Releases what a handle refers to. It must not refer to the handle itself. */
    @FunctionalInterface
    public interface Release {
        /**
         * Releases it. Called once.
         *
         * @param handle the number
         * @return 0, or a negated {@link ErrorCode} code
         */
        int release(long handle);
    }

    private static final Cleaner CLEANER = Cleaner.create();
    private static final boolean REPORT = "report".equals(System.getProperty("interop.leaks"));

    private final State state;
    private final Cleaner.Cleanable cleanable;

    /**
     * Wraps a number.
     *
     * @param handle the number: a file descriptor, a HANDLE or an address
     * @param release what releases it, or null for a number that somebody else releases
     */
    protected SafeHandle(long handle, Release release) {
        state = new State(handle, release, getClass().getSimpleName());
        cleanable = release == null ? null : CLEANER.register(this, state);
    }

    /**
     * Begins a call: the number stays valid until {@link #release}. For generated code.
     *
     * @return the number
     * @throws IllegalStateException if the handle is closed
     */
    public final long acquire() {
        state.enter();
        return state.handle;
    }

    /**
     * Ends a call that {@link #acquire} began. For generated code.
     *
     * @throws IllegalStateException if no call has begun
     */
    public final void release() {
        state.leave();
        // What the cleaner finds unreachable has no call in flight, even where one ended without a release.
        Reference.reachabilityFence(this);
    }

    /**
     * Takes what the handle refers to out of it, for a call that puts something else in its place, so that no other
     * call can be in flight; {@link #endTaking} follows.
     *
     * @return the number
     * @throws IllegalStateException if the handle is closed, or a call is in flight
     */
    protected final long take() {
        state.take();
        return state.handle;
    }

    /**
     * Ends what {@link #take} began.
     *
     * @param gone whether the number means nothing any more: the handle is closed then, and releases nothing; else it
     *     is as before
     */
    protected final void endTaking(boolean gone) {
        state.endTaking(gone);
        if (cleanable != null && state.isReleased()) {
            cleanable.clean();
        }
        Reference.reachabilityFence(this);
    }

    /**
     * How many calls have begun and not ended.
     *
     * @return the calls in flight at this moment
     */
    protected final int callsInFlight() {
        return Math.max(0, state.get()) / State.CALL;
    }

    /**
     * Whether the handle is closed. Calls that began earlier may still be in flight.
     *
     * @return whether {@link #close} was called
     */
    public final boolean isClosed() {
        return (state.get() & State.CLOSED) != 0;
    }

    /**
     * Releases what the handle refers to, or has the last call in flight do so. A failure behind a call in flight has
     * no caller to tell, and is logged.
     *
     * @throws InteropException if the system says that the release failed; the handle is closed nevertheless
     */
    @Override
    public void close() throws IOException {
        int result = state.close();
        if (cleanable != null && state.isReleased()) {
            cleanable.clean();
        }
        if (result < 0) {
            throw new InteropException(result, "close", toString());
        }
    }

    @Override
    public String toString() {
        return state.type + " " + state.handle + (isClosed() ? " (closed)" : "");
    }

    /**
     * The calls in flight, times four, whether the handle is closed, and whether it has been released; while what it
     * refers to is taken, a negative number instead of calls.
     */
    private static final class State extends AtomicInteger implements Runnable {
        static final int CLOSED = 1;
        private static final int RELEASED = 2;
        private static final int CALL = 4;
        private static final int TAKEN = Integer.MIN_VALUE;
        private static final long serialVersionUID = 1L;

        final long handle;
        final String type;
        private final transient Release release;
        private final transient Throwable made;

        State(long handle, Release release, String type) {
            this.handle = handle;
            this.release = release;
            this.type = type;
            made = REPORT ? new Throwable(type + " " + handle + " was made here") : null;
        }

        void enter() {
            int seen;
            do {
                seen = get();
                if ((seen & CLOSED) != 0) {
                    throw new IllegalStateException(type + " is closed");
                } else if (seen < 0) {
                    throw new IllegalStateException(type + " is being replaced by another thread");
                }
            } while (!compareAndSet(seen, seen + CALL));
        }

        void take() {
            while (!compareAndSet(0, TAKEN)) {
                int seen = get();
                if ((seen & CLOSED) != 0) {
                    throw new IllegalStateException(type + " is closed");
                } else if (seen != 0) {
                    throw new IllegalStateException(type + " cannot be replaced while a call on it is in flight");
                }
            }
        }

        void endTaking(boolean gone) {
            int seen;
            boolean closed;
            do {
                seen = get();
                closed = (seen & CLOSED) != 0;
            } while (!compareAndSet(seen, gone || closed ? CLOSED | RELEASED : 0));
            // Closed meanwhile, by what left the release to us.
            if (!gone && closed) {
                logFailure(releaseNow());
            }
        }

        void leave() {
            int seen;
            boolean last;
            do {
                seen = get();
                if (seen < CALL) {
                    throw new IllegalStateException(type + " has no call in flight to end");
                }
                last = seen - CALL == CLOSED;
            } while (!compareAndSet(seen, last ? CLOSED | RELEASED : seen - CALL));
            if (last) {
                logFailure(releaseNow());
            }
        }

        private void logFailure(int result) {
            if (result < 0) {
                log("could not be released behind the last call: " + ErrorCode.message(-result), null);
            }
        }

        /** Closes; releases unless a call in flight will do so. */
        int close() {
            int seen;
            do {
                seen = get();
                if ((seen & CLOSED) != 0) {
                    return 0;
                }
            } while (!compareAndSet(seen, seen == 0 ? CLOSED | RELEASED : seen | CLOSED));
            return seen == 0 ? releaseNow() : 0;
        }

        boolean isReleased() {
            return (get() & RELEASED) != 0;
        }

        private int releaseNow() {
            return release == null ? 0 : release.release(handle);
        }

        /** What the cleaner runs: where it has been released it finds nothing to do. */
        @Override
        public void run() {
            int seen;
            do {
                seen = get();
                if ((seen & RELEASED) != 0) {
                    return;
                }
            } while (!compareAndSet(seen, seen | CLOSED | RELEASED));
            if (REPORT && (seen & CLOSED) == 0) {
                log("was never closed", made);
            }
            int result = releaseNow();
            if (result < 0) {
                log("could not be released: " + ErrorCode.message(-result), made);
            }
        }

        private void log(String what, Throwable where) {
            System.getLogger("interop").log(System.Logger.Level.WARNING, type + " " + handle + " " + what, where);
        }
    }
}
