package interop.system;

import interop.InteropException;
import interop.SafeMemoryHandle;
import interop.marshalling.AsyncErrors;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Mapped memory, with bounds. Every access is checked against the bounds and the protection of the mapping, and holds
 * it mapped, and its protection as it is, while it runs.
 *
 * <p>Where a file was cut short under its mapping, touching what is gone is no crash, but an {@link InternalError}. On
 * JDK 25 the method that touched it throws that, in interpreted code and mostly in compiled code; otherwise, and always
 * on JDK 17, the method returns anything, and the thread meets the error some time later, at a place of the JVM's
 * choice, as it would with a {@link java.nio.MappedByteBuffer}: of a call that it is in just then it may not learn the
 * result, and a handle in use may stay so until it is unreachable. What was written is lost. A system call with such
 * memory fails with EFAULT, or transfers less; so who must know reads the file itself, by {@code pRead}.
 */
public final class SafeMemoryMappedViewHandle extends SafeMemoryHandle {
    private static final int PROT_BITS =
            MemoryProtection.PROT_READ | MemoryProtection.PROT_WRITE | MemoryProtection.PROT_EXEC;
    private static final long PAUSE_NANOSECONDS = 20_000;

    private final ReentrantLock changing = new ReentrantLock();
    /** Null while rights are taken away. */
    private volatile PageProtections protections;

    SafeMemoryMappedViewHandle(long length, int protection) {
        this(length, new PageProtections(protection));
    }

    private SafeMemoryMappedViewHandle(long length, PageProtections protections) {
        super(length, new Unmap(length));
        this.protections = protections;
    }

    /**
     * {@code mprotect(2)}, {@code VirtualProtect}: changes what may be done with pages of the mapping. Where rights are
     * taken away, it waits for the accesses and calls on this handle that are in flight, and new accesses wait for it;
     * so it must not be called while a call is in flight that waits for what this thread does next, nor under a
     * {@link #lease} of this thread's, which would be waited for, for ever. Thread-safe.
     *
     * @param offset where the pages start, a multiple of the page size
     * @param count how many bytes, to the end of a page
     * @param protection a set of {@link MemoryProtection}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for an offset that no page starts at or an unknown
     *     bit, EACCES for more than the file was opened for (Windows: than the mapping was made with), ENOMEM. Where it
     *     fails midway, only what both protections allow may be done
     * @throws IndexOutOfBoundsException outside of the mapping
     * @throws IllegalStateException if the mapping is closed
     */
    public int mProtect(long offset, long count, int protection) {
        Objects.checkFromIndexSize(offset, count, length());
        int page = SystemNative.getPageSize();
        // A failure half-way would leave nobody knowing the rights.
        AsyncErrors.provoke();
        changing.lock();
        try {
            long address = acquire(SystemNativeImports.library()) + offset;
            try {
                if (count == 0 || offset % page != 0 || (protection & ~PROT_BITS) != 0) {
                    // Nothing changes.
                    return SystemNative.mProtect(address, count, protection);
                }
                return change(address, offset, count, protection);
            } finally {
                release(SystemNativeImports.library());
            }
        } finally {
            changing.unlock();
        }
    }

    private int change(long address, long offset, long count, int protection) {
        long page = SystemNative.getPageSize();
        long end = offset + (count + page - 1) / page * page;
        long last = end < length() ? end : Long.MAX_VALUE;
        PageProtections before = protections;
        PageProtections both = before.with(offset, last, old -> old & protection);
        PageProtections changed = before.with(offset, last, old -> protection);
        PageProtections after = both;
        try {
            if (!both.equals(before)) {
                protections = null;
                awaitOtherCalls();
            }
            int result = SystemNative.mProtect(address, count, protection);
            if (result == 0) {
                after = changed;
            }
            return result;
        } finally {
            protections = after;
        }
    }

    private void awaitOtherCalls() {
        boolean interrupted = false;
        for (int i = 0; callsInFlight() > 1; i++) {
            if (i < 1000) {
                Thread.onSpinWait();
            } else {
                // Else it would not pause any more.
                interrupted |= Thread.interrupted();
                LockSupport.parkNanos(PAUSE_NANOSECONDS);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * {@code mremap(2)}: makes the mapping longer or shorter. No other call on this handle may be in flight; on success
     * it is closed, and the mapping belongs to the new handle. Thread-safe.
     *
     * @param newLength how many bytes, 1 or more
     * @param flags {@link RemapFlags#MREMAP_MAYMOVE} or 0
     * @return the mapping
     * @throws InteropException if the system refuses, and this handle is as before: EINVAL for a length below 1 or in
     *     the middle of a huge page, or an unknown bit, ENOMEM without room, EFAULT for pages of different protection,
     *     EAGAIN for locked memory beyond the limit, ENOTSUP where there is no such call
     * @throws IllegalStateException if the mapping is closed or a call is in flight
     */
    public SafeMemoryMappedViewHandle mRemap(long newLength, int flags) throws InteropException {
        long address = take();
        boolean gone = false;
        try {
            // What grows later grows by pages like the last.
            SafeMemoryMappedViewHandle resized = new SafeMemoryMappedViewHandle(newLength,
                    protections.upTo(Math.max(1, newLength)));
            Slot slot = resized.slot(SystemNativeImports.library());
            long result = SystemNative.mRemap(address, length(), newLength, flags);
            if (result < 0) {
                throw new InteropException(result, "SystemNative_MRemap", null);
            }
            gone = true;
            slot.number = result;
            return resized;
        } finally {
            endTaking(gone);
        }
    }

    @Override
    protected int rights(long offset, long size) {
        PageProtections known = protections;
        return known == null ? UNKNOWN : known.of(offset, size);
    }

    @Override
    protected void awaitRights() {
        changing.lock();
        changing.unlock();
    }

    private static final class Unmap implements Release {
        private final long length;

        Unmap(long length) {
            this.length = length;
        }

        @Override
        public int release(long handle) {
            return SystemNative.mUnmap(handle, length);
        }
    }
}
