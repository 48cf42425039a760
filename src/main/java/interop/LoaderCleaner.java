package interop;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The cleaner of handles whose releases belong to a class loader that may be unloaded, as of a web application, and
 * which a cleaner must not keep. So only the classes of that class loader refer to this one. The thread that waits for
 * unreachable handles knows nothing but the queue into which the collector puts them, runs code of the JDK's alone in
 * between, and ends with the class loader.
 *
 * <p>What is open at that time, as in a static field, is released by the finalizer. There is no other moment: when a
 * reference to a class loader is found cleared, none of its code can run any more.
 */
final class LoaderCleaner {
    private static volatile ClassValue<Kind> kinds;
    private static Map<ClassLoader, WeakReference<LoaderCleaner>> cleaners;

    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
    private final WeakReference<ClassLoader> loader;
    /** The latest of the handles that are not released. */
    private Entry latest;
    private Future<?> waiting;

    private LoaderCleaner(ClassLoader loader) {
        this.loader = new WeakReference<>(loader, queue);
    }

    /** {@link HandleCleaner#register}. */
    static Cleaner.Cleanable register(SafeHandle handle, SafeHandle.Release release, Runnable action) {
        Kind kind = kinds().get(release.getClass());
        kind.requireReady(release);
        return kind.cleaner.new Entry(handle, action);
    }

    /** Not made when the class is initialized, which could fail once and for all. */
    private static ClassValue<Kind> kinds() {
        ClassValue<Kind> known = kinds;
        return known != null ? known : makeKinds();
    }

    private static synchronized ClassValue<Kind> makeKinds() {
        if (kinds == null) {
            cleaners = new WeakHashMap<>();
            kinds = new ClassValue<>() {
                @Override
                protected Kind computeValue(Class<?> type) {
                    return new Kind(of(type.getClassLoader()));
                }
            };
        }
        return kinds;
    }

    private static synchronized LoaderCleaner of(ClassLoader loader) {
        WeakReference<LoaderCleaner> known = cleaners.get(loader);
        LoaderCleaner cleaner = known == null ? null : known.get();
        if (cleaner == null) {
            cleaner = new LoaderCleaner(loader);
            cleaners.put(loader, new WeakReference<>(cleaner));
        }
        return cleaner;
    }

    private synchronized boolean isWaiting() {
        return waiting != null && !waiting.isDone();
    }

    /** In a thread of a pool: one that our own code makes inherits, till JDK 23, what refers to our class loader. */
    private synchronized void beginToWait() throws ReflectiveOperationException {
        if (!isWaiting()) {
            ForkJoinPool pool = new ForkJoinPool(1, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true, 0, 1,
                    0, null, 1, TimeUnit.SECONDS);
            waiting = pool.submit(waiter(queue, loader));
            pool.shutdown();
        }
    }

    /**
     * {@code while (loader.get() != null) ((Runnable) queue.remove()).run()}, without a class of ours. It ends by an
     * exception, since the loader's own reference is what the queue then has.
     */
    private static Runnable waiter(ReferenceQueue<Object> queue, Reference<ClassLoader> loader)
            throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        MethodHandle get = lookup.findVirtual(Reference.class, "get", MethodType.methodType(Object.class));
        MethodHandle nonNull = lookup.findStatic(Objects.class, "nonNull",
                MethodType.methodType(boolean.class, Object.class));
        MethodHandle remove = lookup.findVirtual(ReferenceQueue.class, "remove",
                MethodType.methodType(Reference.class));
        MethodHandle run = lookup.findVirtual(Runnable.class, "run", MethodType.methodType(void.class));
        MethodHandle current = lookup.findStatic(Thread.class, "currentThread", MethodType.methodType(Thread.class));
        MethodHandle setName = lookup.findVirtual(Thread.class, "setName",
                MethodType.methodType(void.class, String.class));
        MethodHandle named = MethodHandles.insertArguments(setName, 1, "interop-cleaner");
        MethodHandle next = remove.bindTo(queue).asType(MethodType.methodType(Runnable.class));
        return MethodHandleProxies.asInterfaceInstance(Runnable.class, MethodHandles.whileLoop(
                MethodHandles.filterReturnValue(current, named),
                MethodHandles.filterReturnValue(get.bindTo(loader), nonNull),
                MethodHandles.filterReturnValue(next, run)));
    }

    /** Releases what is open: the class loader is unreachable, and its code can be run for the last time. */
    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() {
        for (Entry entry = takeLatest(); entry != null; entry = takeLatest()) {
            entry.run();
        }
        HandleCleaner.endIdle();
    }

    private synchronized Entry takeLatest() {
        return latest;
    }

    /** The releases of one class: what its class loader keeps us by. */
    private static final class Kind implements Runnable {
        private final LoaderCleaner cleaner;
        private SafeHandle.Release preparing;
        private boolean prepared;

        Kind(LoaderCleaner cleaner) {
            this.cleaner = cleaner;
        }

        /** In the background: nobody has to wait for it. */
        synchronized void requireReady(SafeHandle.Release release) {
            if (preparing == null && !(prepared && cleaner.isWaiting())) {
                Thread thread = new Thread(null, this, "interop-start", 0, false);
                thread.setDaemon(true);
                // The JDK makes a class for the context class loader, and keeps it.
                thread.setContextClassLoader(null);
                thread.start();
                preparing = release;
            }
        }

        private synchronized SafeHandle.Release preparing() {
            return preparing;
        }

        private synchronized void end(boolean successful) {
            prepared = successful;
            preparing = null;
        }

        @Override
        public void run() {
            boolean successful = false;
            try {
                HandleCleaner.prepare();
                preparing().prepare();
                cleaner.beginToWait();
                successful = true;
            } catch (Throwable e) {
                // The next handle tries again.
            } finally {
                end(successful);
            }
        }
    }

    /** A handle that is not released. */
    private final class Entry extends PhantomReference<SafeHandle> implements Cleaner.Cleanable, Runnable {
        private final Runnable action;
        private Entry before;
        private Entry after;
        private boolean taken;

        Entry(SafeHandle handle, Runnable action) {
            super(handle, queue);
            this.action = action;
            synchronized (LoaderCleaner.this) {
                before = latest;
                if (before != null) {
                    before.after = this;
                }
                latest = this;
            }
            Reference.reachabilityFence(handle);
        }

        private boolean take() {
            synchronized (LoaderCleaner.this) {
                if (taken) {
                    return false;
                }
                taken = true;
                if (after == null) {
                    latest = before;
                } else {
                    after.before = before;
                }
                if (before != null) {
                    before.after = after;
                }
                return true;
            }
        }

        @Override
        public void clean() {
            if (take()) {
                clear();
                action.run();
            }
        }

        /** Called by the thread that waits, which must go on. */
        @Override
        public void run() {
            try {
                clean();
            } catch (Throwable e) {
                // What is run says itself what fails.
            }
        }
    }
}
