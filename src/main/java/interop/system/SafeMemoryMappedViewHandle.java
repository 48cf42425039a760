package interop.system;

import interop.InteropException;
import interop.SafeMemoryHandle;
import interop.marshalling.AsyncErrors;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A memory mapping, with bounds checks. Every access is checked against the bounds and the protection of the mapping;
 * while it runs, the mapping is neither removed nor deprived of permissions.
 *
 * <p>Accessing a mapped page beyond the end of a truncated file does not crash the JVM but causes an {@link
 * InternalError}, as for a {@link java.nio.MappedByteBuffer}. On JDK 25 the accessing method throws it, in interpreted
 * and mostly in compiled code. Otherwise, and always on JDK 17, the method returns an undefined value, and the JVM
 * throws the error in the same thread some time later: the result of a call in progress may then be lost, and a handle
 * in use may stay so until it is unreachable. Bytes written are lost. A system call on such memory fails with EFAULT or
 * transfers fewer bytes; so to detect truncation reliably, read the file itself with {@code pRead}.
 */
public final class SafeMemoryMappedViewHandle extends SafeMemoryHandle {
    private static final int PROT_BITS =
            MemoryProtection.PROT_READ | MemoryProtection.PROT_WRITE | MemoryProtection.PROT_EXEC;
    private static final long PAUSE_NANOSECONDS = 20_000;

    private final ReentrantLock changing = new ReentrantLock();
    /** Null while permissions are being revoked. */
    private volatile PageProtections protections;

    SafeMemoryMappedViewHandle(long length, int protection) {
        this(length, new PageProtections(protection));
    }

    private SafeMemoryMappedViewHandle(long length, PageProtections protections) {
        super(length, new Unmap(length));
        this.protections = protections;
    }

    /**
     * Changes the protection of pages of the mapping: {@code mprotect(2)}, {@code VirtualProtect}. To revoke
     * permissions, it waits for the accesses and calls in flight on this handle, and blocks new ones meanwhile. It must
     * therefore not be called while a call in flight waits for this thread, nor while this thread holds a {@link
     * #lease}: it would wait forever. Thread-safe.
     *
     * @param offset the offset of the first page in bytes, a multiple of the page size
     * @param count the length in bytes, rounded up to whole pages
     * @param protection a set of {@link MemoryProtection}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for an offset that is not a multiple of the page
     *     size or an unknown bit; EACCES for a protection that the file was not opened for, on Windows that the mapping
     *     was not made with; ENOMEM. After a failure, only accesses that both the old and the new protection permit are
     *     allowed
     * @throws IndexOutOfBoundsException if the range is outside the mapping
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
     * Changes the length of the mapping: {@code mremap(2)}. No other call on this handle may be in flight. On success
     * this handle is closed, and the returned handle owns the mapping. Thread-safe.
     *
     * @param newLength the new length in bytes, 1 or more
     * @param flags {@link RemapFlags#MREMAP_MAYMOVE} or 0
     * @return the mapping, which the caller closes
     * @throws InteropException EINVAL for a length that is below 1 or ends within a huge page, or an unknown bit;
     *     ENOMEM if there is no room; EFAULT for pages of different protection; EAGAIN for locked memory beyond the
     *     limit; ENOTSUP on macOS and Windows; this handle is then unchanged
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

        @Override
        public void prepare() {
            SystemNativeImports.library().bindAhead("SystemNative_MUnmap");
        }
    }
}
