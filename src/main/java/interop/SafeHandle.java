package interop;

import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
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
 *
 * <p>An import that returns a handle makes the object first and calls then, so that nothing can fail between the call
 * and the handle that owns its result: neither a full heap nor the end of the stack loses it.
 */
public abstract class SafeHandle implements AutoCloseable {
    /** Releases what a handle refers to. It must not refer to the handle itself. */
    @FunctionalInterface
    public interface Release {
        /**
         * Releases it. Called until it returns: what it throws means that nothing was released, and is tried again by
         * the next {@link SafeHandle#close}, or when the handle is found unreachable. So nothing may be done in it
         * behind the call that releases. Only an InternalError means that it was released, since it is the JVM's own
         * and may be that of an earlier access to memory.
         *
         * @param handle the number
         * @return 0, or a negated {@link ErrorCode} code
         */
        int release(long handle);
    }

    /** Where the result of a call becomes a handle's number, by a single store. For generated code. */
    public static class Slot extends AtomicInteger {
        private static final long serialVersionUID = 1L;

        /** The result: the number, or what is negative and none. */
        public long number;

        Slot(long number) {
            this.number = number;
        }
    }

    private static final boolean REPORT = "report".equals(System.getProperty("interop.leaks"));
    private static final long UNSET = Long.MIN_VALUE;

    private final State state;
    private final Cleaner.Cleanable cleanable;

    /**
     * Makes a handle for the number that an import is about to return. Until then it is of no use to others.
     *
     * @param release what releases it
     */
    protected SafeHandle(Release release) {
        state = new State(UNSET, release, getClass().getSimpleName(), true);
        cleanable = HandleCleaner.register(this, state);
    }

    /**
     * Wraps a number.
     *
     * @param handle the number: a file descriptor, a HANDLE or an address
     * @param release what releases it, or null for a number that somebody else releases
     */
    protected SafeHandle(long handle, Release release) {
        state = new State(handle, release, getClass().getSimpleName(), false);
        cleanable = release == null ? null : HandleCleaner.register(this, state);
    }

    /**
     * Where a call's result goes. For generated code, before the call, once.
     *
     * @param library the library that is called
     * @return the place, negative until then
     * @throws IllegalStateException if the handle has a number
     */
    public final Slot slot(Library library) {
        library.requireOpen();
        if (!state.fresh || state.number != UNSET) {
            throw new IllegalStateException(state.type + " has a number already");
        }
        opened(library);
        return state;
    }

    /** What brings the number. */
    void opened(Library library) {
    }

    /**
     * Forgets a handle whose call failed. For generated code.
     *
     * @param library the library that was called
     */
    public final void discard(Library library) {
        library.requireOpen();
        if (state.number < 0 && state.fresh) {
            cleanable.clean();
        }
    }

    /**
     * Begins a call: the number stays valid until {@link #release}. For generated code.
     *
     * @param library the library that is called
     * @return the number
     * @throws IllegalStateException if the handle is closed
     */
    public final long acquire(Library library) {
        library.requireOpen();
        return state.enter();
    }

    /**
     * Ends a call that {@link #acquire} began. For generated code. What it throws means that the call was not ended.
     *
     * @param library the library that was called
     * @throws IllegalStateException if no call has begun
     */
    public final void release(Library library) {
        library.requireOpen();
        release();
    }

    final long acquire() {
        return state.enter();
    }

    final void release() {
        state.leave();
        // What the cleaner finds unreachable has no call in flight, even where one ended without a release.
        Reference.reachabilityFence(this);
    }

    final long number() {
        return state.number;
    }

    /**
     * Takes what the handle refers to out of it, for a call that puts something else in its place, so that no other
     * call can be in flight; {@link #endTaking} follows. What would fail between the two for want of stack fails here.
     *
     * @return the number
     * @throws IllegalStateException if the handle is closed, or a call is in flight
     */
    protected final long take() {
        AsyncErrors.provoke();
        return state.take();
    }

    /**
     * Ends what {@link #take} began.
     *
     * @param gone whether the number means nothing any more: the handle is closed then, and releases nothing; else it
     *     is as before
     */
    protected final void endTaking(boolean gone) {
        state.endTaking(gone);
        if (gone) {
            forget();
        }
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
     * @return whether {@link #close} or {@link #detach} was called
     */
    public final boolean isClosed() {
        return (state.get() & State.CLOSED) != 0;
    }

    /**
     * The number, for code that this library knows nothing of. It may be closed at any time, and then belong to
     * something else: keep the handle reachable and open until the number is no longer used, or take a {@link #lease}.
     *
     * @return the file descriptor, HANDLE or address
     * @throws IllegalStateException if the handle is closed
     */
    public final long dangerousGetHandle() {
        long number = state.enter();
        release();
        return number;
    }

    /**
     * Keeps the number valid for code that this library knows nothing of, as a call in flight does: a close meanwhile
     * releases it when the lease ends.
     *
     * <pre>{@code
     * try (SafeHandle.Lease lease = file.lease()) {
     *     OtherLibrary.use((int) lease.number());
     * }
     * }</pre>
     *
     * @return the lease, which the caller closes
     * @throws IllegalStateException if the handle is closed
     */
    public final Lease lease() {
        // Made before it counts: what has begun, ends.
        Lease lease = new Lease(this);
        lease.number = state.enter();
        return lease;
    }

    /**
     * Gives what the handle refers to away: the handle is closed and releases nothing.
     *
     * @return the number, which the caller releases
     * @throws IllegalStateException if the handle is closed, or a call is in flight
     */
    public final long detach() {
        long number = take();
        endTaking(true);
        return number;
    }

    /**
     * Releases what the handle refers to, or has the last call in flight do so. A failure behind a call in flight has
     * no caller to tell, and is logged. Where the stack is too short for it, a StackOverflowError comes before anything
     * was done, and the handle is open as before.
     *
     * @throws InteropException if the system says that the release failed; the handle is closed nevertheless
     */
    @Override
    public void close() throws IOException {
        if (isClosed()) {
            return;
        }
        AsyncErrors.provoke();
        int result = state.close();
        if (result != State.LEFT) {
            forget();
        }
        if (result < 0) {
            throw new InteropException(result, "close", toString());
        }
    }

    /** Not before the release is done: if it throws, the cleaner tries again. */
    private void forget() {
        if (cleanable != null) {
            cleanable.clean();
        }
        Reference.reachabilityFence(this);
    }

    /**
     * Always throws: the handle that owns a number is one.
     *
     * @return never
     * @throws CloneNotSupportedException always
     */
    @Override
    protected final Object clone() throws CloneNotSupportedException {
        throw new CloneNotSupportedException(state.type + " owns what it refers to");
    }

    @Override
    public String toString() {
        return state.type + (state.isUnset() ? "" : " " + state.number) + (isClosed() ? " (closed)" : "");
    }

    /** The right to use a handle's number until it is closed. Thread-safe. */
    public static final class Lease implements AutoCloseable {
        private final SafeHandle handle;
        private final AtomicInteger ended = new AtomicInteger();
        private long number = UNSET;

        private Lease(SafeHandle handle) {
            this.handle = handle;
        }

        /**
         * The number.
         *
         * @return the file descriptor, HANDLE or address
         * @throws IllegalStateException if the lease is closed
         */
        public long number() {
            if (ended.get() != 0) {
                throw new IllegalStateException("the lease of " + handle + " is closed");
            }
            return number;
        }

        /** Ends the lease; a second time does nothing. */
        @Override
        public void close() {
            AsyncErrors.provoke();
            if (ended.compareAndSet(0, 1)) {
                handle.release();
            }
        }
    }

    /**
     * The calls in flight, times four, whether the handle is closed, and whether it has been released; while what it
     * refers to is taken, {@link #TAKEN} is added. Each step that counts is the last thing of its method that can fail:
     * what throws has not counted.
     */
    private static final class State extends Slot implements Runnable, HandleCleaner.Task {
        /** What close says where a call in flight does the release; no result is that. */
        static final int LEFT = Integer.MAX_VALUE;
        static final int CLOSED = 1;
        private static final int RELEASED = 2;
        private static final int CALL = 4;
        private static final int TAKEN = Integer.MIN_VALUE;
        /** Set by the count itself, when no call may begin any more. */
        private static final int MANY = 1 << 30;
        /** Whether what the JVM owes comes before a call is counted, and not behind that. */
        private static final boolean OWED_COMES_FIRST = AsyncErrors.comeBeforeTheStep();
        private static final long serialVersionUID = 1L;

        final String type;
        /** Whether its number is the result of a call: a negative one is none. */
        final boolean fresh;
        private final transient Release release;
        private final transient Throwable made;
        private boolean leaked;
        private boolean claimed;

        State(long handle, Release release, String type, boolean fresh) {
            super(handle);
            this.release = release;
            this.type = type;
            this.fresh = fresh;
            made = REPORT ? new Throwable(type + " was made here") : null;
        }

        boolean isUnset() {
            return fresh && number < 0;
        }

        long enter() {
            if (OWED_COMES_FIRST) {
                AsyncErrors.requireStack();
            } else {
                AsyncErrors.requireStackAndReturn();
            }
            int seen = getAndAdd(CALL);
            long entered = number;
            if ((seen & (CLOSED | TAKEN | MANY)) != 0 || entered < 0 && fresh) {
                refuse(seen);
            }
            return entered;
        }

        private void refuse(int seen) {
            leave();
            throw new IllegalStateException(type + ((seen & CLOSED) != 0 ? " is closed"
                    : seen < 0 ? " is being replaced by another thread"
                    : (seen & MANY) != 0 ? " has too many calls or leases in flight" : " refers to nothing yet"));
        }

        /** Small, so that compilers put it into its callers. */
        void leave() {
            int left = addAndGet(-CALL);
            if (left < 0 || left == CLOSED) {
                leaveLast(left);
            }
        }

        private void leaveLast(int left) {
            if (left < 0) {
                if (left > TAKEN / 2) {
                    addAndGet(CALL);
                    throw new IllegalStateException(type + " has no call in flight to end");
                }
            } else if (compareAndSet(CLOSED, CLOSED | RELEASED)) {
                releaseUnasked("could not be released behind the last call", null);
            }
        }

        long take() {
            if (isUnset()) {
                throw new IllegalStateException(type + " refers to nothing yet");
            }
            while (!compareAndSet(0, TAKEN)) {
                int seen = get();
                if ((seen & CLOSED) != 0) {
                    throw new IllegalStateException(type + " is closed");
                } else if (seen != 0) {
                    throw new IllegalStateException(type + " cannot be replaced while a call on it is in flight");
                }
            }
            return number;
        }

        void endTaking(boolean gone) {
            int seen;
            int next;
            do {
                seen = get();
                // Who was refused meanwhile may still be counted.
                next = (seen & ~TAKEN) | (gone ? CLOSED | RELEASED : 0);
            } while (!compareAndSet(seen, next));
            // Closed meanwhile, by what left the release to us.
            if (next == CLOSED && compareAndSet(CLOSED, CLOSED | RELEASED)) {
                releaseUnasked("could not be released behind the last call", null);
            }
        }

        /** Closes; releases, unless a call in flight will do so or somebody has closed it before: {@link #LEFT}. */
        int close() {
            int seen;
            do {
                seen = get();
                if ((seen & CLOSED) != 0) {
                    return LEFT;
                }
            } while (!compareAndSet(seen, seen == 0 ? CLOSED | RELEASED : seen | CLOSED));
            return seen == 0 ? Math.min(0, releaseOr(CLOSED | RELEASED)) : LEFT;
        }

        /** Releases. Where that throws, it was not done, and some of what the state says of it is taken back. */
        private int releaseOr(int takenBack) {
            if (release == null || isUnset()) {
                return 0;
            }
            try {
                return release.release(number);
            } catch (InternalError e) {
                // The JVM's own: of an access to memory, or worse. What could come before the call has come already.
                throw e;
            } catch (Throwable e) {
                addAndGet(-takenBack);
                throw e;
            }
        }

        /** Releases for nobody who could be told. */
        private void releaseUnasked(String failure, Throwable where) {
            try {
                int result = releaseOr(RELEASED);
                if (result < 0) {
                    log(failure, result, where);
                }
            } catch (Throwable e) {
                log(failure, 0, e);
            }
        }

        /** What the cleaner runs: where it has been released it finds nothing to do. */
        @Override
        public void run() {
            int seen;
            do {
                seen = get();
                // Taken and never put back: the number may mean something else by now.
                if ((seen & RELEASED) != 0 || seen < 0 || isUnset()) {
                    return;
                }
            } while (!compareAndSet(seen, seen | CLOSED | RELEASED));
            leaked = (seen & CLOSED) == 0;
            HandleCleaner.inTurn(this);
        }

        @Override
        public synchronized boolean claim() {
            boolean first = !claimed;
            claimed = true;
            return first;
        }

        @Override
        public synchronized boolean isClaimed() {
            return claimed;
        }

        @Override
        public void releaseUnreachable() {
            int result = 0;
            Throwable where = made;
            try {
                result = release.release(number);
            } catch (InternalError e) {
                where = e;
            }
            // From here on nothing fails, for it would be released again.
            if (REPORT && leaked) {
                log("was never closed", 0, made);
            }
            if (result < 0 || where != made) {
                log("could not be released", result, where);
            }
        }

        private void log(String what, int result, Throwable where) {
            try {
                String reason = result < 0 ? ": " + ErrorCode.message(-result) : "";
                System.getLogger("interop").log(System.Logger.Level.WARNING, type + " " + number + " " + what + reason,
                        where);
            } catch (Throwable e) {
                // Whoever listens has failed, which is no reason to fail here.
            }
        }
    }
}
