package interop.marshalling;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The scratch memory that is kept between calls: one for each platform thread, up to {@link #KEPT} bytes, and
 * {@link #PLACES} for all virtual threads together. What a call needs beyond that is freed when it ends.
 */
final class ScratchPool {
    private static final int SMALLEST = 1 << 13;
    private static final int KEPT = 1 << 16;
    private static final int PLACES = 64;

    /**
     * Each thread's own. A thread that outlives this class must not keep it, so it refers to its scratch weakly, and
     * another one is made over the same memory where a collector took it.
     */
    private static final ThreadLocal<WeakReference<Scratch>> OWN = new ThreadLocal<>();
    /** What the thread keeps: a class of the JDK. It goes with the thread. */
    private static final ThreadLocal<ByteBuffer> MEMORY = new ThreadLocal<>();

    /** Shared by virtual threads; null until one needs it. */
    private static volatile AtomicReferenceArray<Scratch> free;

    private ScratchPool() {
    }

    /** Has the class initialized. */
    static void initialize() {
        OWN.get();
    }

    static Scratch take(Library library, long size) {
        WeakReference<Scratch> own = OWN.get();
        Scratch scratch = own == null ? null : own.get();
        if (scratch != null && !scratch.busy && size <= scratch.memory.capacity()) {
            scratch.busy = true;
            return scratch;
        }
        return takeOther(library, size, scratch);
    }

    private static Scratch takeOther(Library library, long size, Scratch own) {
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the arguments come to " + size
                    + " bytes, more than one call can copy. Pass a direct ByteBuffer, or less at a time");
        }
        if (size > KEPT || own != null && own.busy) {
            return Scratch.temporary(library, (int) Math.max(1, size));
        }
        if (isVirtual(Thread.currentThread())) {
            return takeShared(library);
        }
        int capacity = Math.max(SMALLEST, Integer.highestOneBit((int) Math.max(1, size - 1)) << 1);
        ByteBuffer memory = MEMORY.get();
        if (memory == null || memory.capacity() < capacity) {
            memory = ByteBuffer.allocateDirect(capacity);
            MEMORY.set(memory);
        }
        Scratch scratch = Scratch.kept(library, memory);
        OWN.set(new WeakReference<>(scratch));
        return scratch;
    }

    static void give(Scratch scratch) {
        scratch.busy = false;
        if (scratch.shared) {
            giveShared(scratch);
        }
    }

    /**
     * Whether the thread is virtual, by the name that the JDK documents for the group of those. JDK 17 has neither
     * virtual threads nor a method to ask, and to look for the method takes longer than the rest of a first call.
     */
    private static boolean isVirtual(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null && group.getName().equals("VirtualThreads");
    }

    private static Scratch takeShared(Library library) {
        AtomicReferenceArray<Scratch> places = places();
        int start = place();
        for (int i = 0; i < PLACES; i++) {
            int place = (start + i) % PLACES;
            if (places.getPlain(place) != null) {
                Scratch scratch = places.getAndSet(place, null);
                if (scratch != null) {
                    scratch.busy = true;
                    return scratch;
                }
            }
        }
        Scratch scratch = Scratch.kept(library, ByteBuffer.allocateDirect(KEPT));
        scratch.shared = true;
        return scratch;
    }

    private static void giveShared(Scratch scratch) {
        AtomicReferenceArray<Scratch> places = places();
        int start = place();
        for (int i = 0; i < PLACES; i++) {
            if (places.compareAndSet((start + i) % PLACES, null, scratch)) {
                return;
            }
        }
    }

    private static AtomicReferenceArray<Scratch> places() {
        AtomicReferenceArray<Scratch> places = free;
        return places != null ? places : makePlaces();
    }

    private static synchronized AtomicReferenceArray<Scratch> makePlaces() {
        if (free == null) {
            free = new AtomicReferenceArray<>(PLACES);
        }
        return free;
    }

    private static int place() {
        return (int) (Thread.currentThread().getId() & Integer.MAX_VALUE) % PLACES;
    }
}
