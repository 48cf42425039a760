package interop.system;

import interop.NativeLibrary;
import interop.marshalling.Library;
import java.nio.ByteBuffer;

/**
 * System.Native: the calls of the operating system, under the same names and numbers on every platform.
 *
 * <p>A result of zero or more is success; a negative one is a negated {@link interop.ErrorCode} code, which
 * {@link interop.ErrorCode#check(int, String, String)} turns into an exception. A text that has a NUL inside, or a
 * surrogate without its other half, is an {@link IllegalArgumentException}; null is a {@link NullPointerException}; a
 * closed handle is an {@link IllegalStateException}; none of these reaches the system. Where the library cannot be
 * loaded, each call throws an {@link UnsatisfiedLinkError} that says what to do.
 */
@NativeLibrary(value = "SystemNative", prefix = "SystemNative_", abiVersion = 2, table = true)
public final class SystemNative extends SystemNativeImports {
    private SystemNative() {
    }

    /**
     * Writes back what changed in the first bytes of a mapping: {@link #mSync(SafeMemoryMappedViewHandle, long, long,
     * int)} from its start. Thread-safe.
     *
     * @param view a mapping
     * @param length how many bytes from its start
     * @param flags {@link MemorySyncFlags}: one of {@code MS_SYNC} and {@code MS_ASYNC}, and {@code MS_INVALIDATE}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for an unknown bit, EBUSY for {@code
     *     MS_INVALIDATE} and memory that is locked, EIO
     * @throws IndexOutOfBoundsException outside of the mapping
     */
    public static int mSync(SafeMemoryMappedViewHandle view, long length, int flags) {
        return mSync(view, 0, length, flags);
    }

    /**
     * {@code madvise(2)}, {@code PrefetchVirtualMemory}, {@code VirtualAlloc}: tells the system what will be done with
     * the memory of a direct buffer, from its position to its limit; neither moves. The buffer need not be aligned.
     * Advice that only makes memory faster or slower (NORMAL, RANDOM, SEQUENTIAL, WILLNEED, COLD, PAGEOUT,
     * POPULATE_READ) is for all pages that hold a byte of it; all other advice, DONTNEED and FREE among it, only for
     * those that hold nothing else, and nothing is done if there is none. Thread-safe.
     *
     * <p>The buffer may be a {@code MemorySegment}'s, whose arena stays open until the call returns; for the second
     * kind of advice, of no shared one.
     *
     * @param buffer a direct buffer; a read-only one does not keep DONTNEED from losing what private memory holds
     * @param advice a constant of {@link MemoryAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOTSUP for advice that the system lacks, EINVAL for
     *     unknown advice, or advice that does not suit the memory, such as FREE for a file
     * @throws IllegalArgumentException if the buffer is not direct, or of a shared arena
     * @throws java.nio.ReadOnlyBufferException for FREE and a read-only buffer
     */
    public static int mAdvise(ByteBuffer buffer, int advice) {
        return BufferPages.mAdvise(buffer, advice);
    }

    /**
     * {@code posix_madvise(3)}, {@code PrefetchVirtualMemory}: tells the system how the pages will be used that hold
     * the memory of a direct buffer, from its position to its limit; neither moves. The buffer need not be aligned, and
     * nothing is lost. A {@code MemorySegment}'s arena stays open until the call returns. Thread-safe.
     *
     * @param buffer a direct buffer
     * @param advice a constant of {@link PosixMemoryAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for unknown advice, ENOTSUP
     * @throws IllegalArgumentException if the buffer is not direct
     */
    public static int posixMAdvise(ByteBuffer buffer, int advice) {
        return BufferPages.onAll(buffer, (address, length) -> posixMAdvise(address, length, advice));
    }

    /**
     * {@code mlock(2)}, {@code VirtualLock}: keeps the pages in memory that hold the memory of a direct buffer, from
     * its position to its limit, until they are unlocked or their memory is given back; neither moves. Waits until they
     * are there. A {@code MemorySegment}'s arena stays open until the call returns. Thread-safe.
     *
     * @param buffer a direct buffer
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOMEM beyond the limit of the process, EPERM without the
     *     right to lock any, EAGAIN for what cannot be had
     * @throws IllegalArgumentException if the buffer is not direct
     */
    public static int mLock(ByteBuffer buffer) {
        return BufferPages.onBytes(buffer, (address, length) -> mLock(address, length));
    }

    /**
     * {@code munlock(2)}, {@code VirtualUnlock}: lets the pages be paged out again that hold the memory of a direct
     * buffer, from its position to its limit; other memory on these pages, too. Neither moves. A {@code
     * MemorySegment}'s arena stays open until the call returns. Thread-safe.
     *
     * @param buffer a direct buffer
     * @return 0, also for what was not locked, or a negated {@link interop.ErrorCode} code
     * @throws IllegalArgumentException if the buffer is not direct
     */
    public static int mUnlock(ByteBuffer buffer) {
        return BufferPages.onBytes(buffer, (address, length) -> mUnlock(address, length));
    }

    /**
     * {@code mincore(2)}, {@code QueryWorkingSetEx}: tells which of the pages that hold the memory of a direct buffer,
     * from its position to its limit, could be read at this moment without waiting for a device. Neither moves, and the
     * buffer need not be aligned. A {@code MemorySegment}'s arena stays open until the call returns. Thread-safe.
     *
     * @param buffer a direct buffer
     * @param pages receives 1 for each page that is in memory, 0 for one that is not
     * @param pagesOffset the index of the first byte in {@code pages}
     * @param pagesLength how many pages at most
     * @return how many pages, or a negated {@link interop.ErrorCode} code: ERANGE if {@code pagesLength} is too small
     * @throws IllegalArgumentException if the buffer is not direct
     * @throws IndexOutOfBoundsException outside of the array
     */
    public static int mInCore(ByteBuffer buffer, byte[] pages, int pagesOffset, int pagesLength) {
        return BufferPages.onAll(buffer,
                (address, length) -> mInCore(address, length, pages, pagesOffset, pagesLength));
    }

    /**
     * {@code msync(2)}, {@code FlushViewOfFile}: writes back what changed in the pages of a mapped file that hold the
     * memory of a direct buffer, from its position to its limit; neither moves. The buffer need not be aligned;
     * {@code MS_INVALIDATE} is only for pages that hold nothing else. A {@code MemorySegment}'s arena stays open until
     * the call returns, and is no shared one for {@code MS_INVALIDATE}. Thread-safe.
     *
     * @param buffer a direct buffer, as {@code FileChannel.map} returns it
     * @param flags {@link MemorySyncFlags}: one of {@code MS_SYNC} and {@code MS_ASYNC}, and {@code MS_INVALIDATE}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for an unknown bit, EBUSY for {@code
     *     MS_INVALIDATE} and memory that is locked, EIO; on Windows ENOMEM for memory without a file
     * @throws IllegalArgumentException if the buffer is not direct, or of a shared arena
     */
    public static int mSync(ByteBuffer buffer, int flags) {
        return BufferPages.mSync(buffer, flags);
    }

    /**
     * This machine's platform.
     *
     * @return .NET's runtime identifier: {@code linux-x64}, {@code linux-musl-arm64}, {@code osx-arm64}, ...
     */
    public static String platform() {
        return Library.platform();
    }

    /**
     * Loads the library, unless a call has done so.
     *
     * @return what reaches its symbols: {@code jni}, {@code ffm} or {@code jna}
     * @throws UnsatisfiedLinkError if it cannot be loaded; the message says why and what to do
     */
    public static String binder() {
        return library().binderName();
    }

    /**
     * Loads the library, unless a call has done so.
     *
     * @return the path of its file, and where that comes from
     * @throws UnsatisfiedLinkError if it cannot be loaded; the message says why and what to do
     */
    public static String origin() {
        return library().origin();
    }

    /**
     * Loads the library, unless a call has done so.
     *
     * @return the path of its file: the first part of {@link #origin}
     * @throws UnsatisfiedLinkError if it cannot be loaded; the message says why and what to do
     */
    public static String originPath() {
        return library().originPath();
    }

    /**
     * Loads the library, unless a call has done so.
     *
     * @return where its file comes from, for people to read: {@code copied from the jar},
     *         {@code from java.library.path}, {@code from the property interop.library.path}; the second part of
     *         {@link #origin}
     * @throws UnsatisfiedLinkError if it cannot be loaded; the message says why and what to do
     */
    public static String originSource() {
        return library().originSource();
    }
}
