package interop;

import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A handle that owns a system resource and releases it exactly once.
 *
 * <p>Calls in flight are counted: if {@link #close} is called during a call, the resource is released after the call,
 * so its number cannot be reused while the call runs. Closing again has no effect. A handle that is never closed is
 * released when it becomes unreachable; if the property {@code interop.leaks} is {@code report}, this is logged with
 * the place that created the handle. All methods are thread-safe.
 *
 * <p>An import that returns a handle creates the object before the call, so that the result is always owned: neither an
 * OutOfMemoryError nor a StackOverflowError can leak it.
 */
public abstract class SafeHandle implements AutoCloseable {
    /** Releases the resource of a handle. It must not refer to the handle itself. */
    @FunctionalInterface
    public interface Release {
        /**
         * Releases the resource. Called until it returns normally: an exception means that nothing was released, and
         * the next {@link SafeHandle#close} or the cleaner tries again. The releasing call must therefore be its last
         * action. Only an InternalError means that the resource was released, since the JVM may throw it for an
         * earlier memory access.
         *
         * @param handle the number
         * @return 0, or a negated {@link ErrorCode} code
         */
        int release(long handle);

        /**
         * Loads the classes that {@link #release} needs. What is still open when its class loader is about to be
         * unloaded is released then, and by that time many class loaders load nothing any more. Called in a thread of
         * its own, when the first handle with a release of this class is made by a class loader that may be unloaded.
         */
        default void prepare() {
        }
    }

    /**
     * The place in which the result of a call becomes the number of a handle, by a single store. For generated code.
     */
    public static class Slot extends AtomicInteger {
        private static final long serialVersionUID = 1L;

        /** The result: the number, or a negative number if there is none. */
        public long number;

        Slot(long number) {
            this.number = number;
        }
    }

    private static final boolean REPORT = "report".equals(Library.property("-Dinterop.leaks"));
    private static final long UNSET = Long.MIN_VALUE;

    private final State state;
    private final Cleaner.Cleanable cleanable;

    /**
     * Creates a handle for the number that an import is about to return. Until then it must not be used.
     *
     * @param release releases the resource
     */
    protected SafeHandle(Release release) {
        state = new State(UNSET, release, getClass().getSimpleName(), true);
        cleanable = HandleCleaner.register(this, release, state);
    }

    /**
     * Wraps an existing number.
     *
     * @param handle the number: a file descriptor, a HANDLE or an address
     * @param release releases the resource, or null if this handle does not own it
     */
    protected SafeHandle(long handle, Release release) {
        state = new State(handle, release, getClass().getSimpleName(), false);
        cleanable = release == null ? null : HandleCleaner.register(this, release, state);
    }

    /**
     * Returns the place for the result of a call. For generated code, once, before the call.
     *
     * @param library the library that is called
     * @return the place, negative until the call returns
     * @throws IllegalStateException if the handle already has a number
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
     * Discards a handle whose call failed. For generated code.
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
     * Ends a call begun by {@link #acquire}. If it throws, the call has not ended. For generated code.
     *
     * @param library the library that was called
     * @throws IllegalStateException if no call is in flight
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
     * Takes the number out of the handle for a call that replaces the resource, during which no other call may be in
     * flight; must be followed by {@link #endTaking}. Throws a StackOverflowError if there is too little stack for
     * both.
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
     * @param gone whether the number has become invalid: if so, the handle is closed without releasing it; if not, the
     *     handle is unchanged
     */
    protected final void endTaking(boolean gone) {
        state.endTaking(gone);
        if (gone) {
            forget();
        }
    }

    /**
     * Returns the number of calls in flight.
     *
     * @return the calls that have begun and not yet ended
     */
    protected final int callsInFlight() {
        return Math.max(0, state.get()) / State.CALL;
    }

    /**
     * Returns whether the handle is closed. Calls that began earlier may still be in flight.
     *
     * @return whether {@link #close} or {@link #detach} was called
     */
    public final boolean isClosed() {
        return (state.get() & State.CLOSED) != 0;
    }

    /**
     * Returns the number, to be passed to other native code. It may be closed and reused by another thread at any time:
     * keep the handle reachable and open while the number is in use, or take a {@link #lease}.
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
     * Takes a lease, which keeps the number valid for other native code: if the handle is closed meanwhile, the
     * resource is released when the lease ends.
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
     * Gives up ownership of the resource: the handle is closed without releasing it.
     *
     * @return the number, which the caller must release
     * @throws IllegalStateException if the handle is closed, or a call is in flight
     */
    public final long detach() {
        long number = take();
        endTaking(true);
        return number;
    }

    /**
     * Closes the handle and releases the resource, after the last call in flight if there is one; a failure to release
     * it then is logged. If there is too little stack, a StackOverflowError is thrown and the handle stays open.
     *
     * @throws InteropException if the release failed; the handle is closed nevertheless
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
     * Throws a CloneNotSupportedException, since a resource has one owner.
     *
     * @return never returns
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

    /** The right to use the number of a handle until the lease is closed. Thread-safe. */
    public static final class Lease implements AutoCloseable {
        private final SafeHandle handle;
        private final AtomicInteger ended = new AtomicInteger();
        private long number = UNSET;

        private Lease(SafeHandle handle) {
            this.handle = handle;
        }

        /**
         * Returns the number.
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

        /** Ends the lease. Closing again has no effect. */
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
                // Not a constant, which a relocator would rename.
                System.Logger logger = System.getLogger("-interop".substring(1));
                logger.log(System.Logger.Level.WARNING, type + " " + number + " " + what + reason, where);
            } catch (Throwable e) {
                // Whoever listens has failed, which is no reason to fail here.
            }
        }
    }
}
