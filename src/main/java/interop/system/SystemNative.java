package interop.system;

import interop.NativeLibrary;
import interop.marshalling.Library;
import java.nio.ByteBuffer;

/**
 * System.Native: the system calls, with the same names, constants and error codes on every platform.
 *
 * <p>A result of zero or more is success; a negative result is a negated {@link interop.ErrorCode} code, which {@link
 * interop.ErrorCode#check(int, String, String)} turns into an exception. Invalid arguments never reach the system: a
 * string that contains a NUL or an unpaired surrogate is an {@link IllegalArgumentException}, null a {@link
 * NullPointerException}, a closed handle an {@link IllegalStateException}. If the library cannot be loaded, each call
 * throws an {@link UnsatisfiedLinkError} whose message says what to do.
 */
@NativeLibrary(value = "SystemNative", prefix = "SystemNative_", abiVersion = 2, table = true)
public final class SystemNative extends SystemNativeImports {
    private SystemNative() {
    }

    /**
     * Writes changes in a mapping back to the file, from its start: {@link #mSync(SafeMemoryMappedViewHandle, long,
     * long, int)} with offset 0. Thread-safe.
     *
     * @param view the mapping
     * @param length the length in bytes
     * @param flags {@link MemorySyncFlags}: exactly one of {@code MS_SYNC} and {@code MS_ASYNC}, optionally with {@code
     *     MS_INVALIDATE}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for an unknown bit; EBUSY for {@code
     *     MS_INVALIDATE} on locked memory; EIO
     * @throws IndexOutOfBoundsException if the range is outside the mapping
     */
    public static int mSync(SafeMemoryMappedViewHandle view, long length, int flags) {
        return mSync(view, 0, length, flags);
    }

    /**
     * Gives advice about the use of the remaining bytes of a direct buffer: {@code madvise(2)}, {@code
     * PrefetchVirtualMemory}, {@code VirtualAlloc}. The buffer need not be page-aligned; its position does not change.
     * Advice that affects only performance (NORMAL, RANDOM, SEQUENTIAL, WILLNEED, COLD, PAGEOUT, POPULATE_READ) applies
     * to every page that contains a byte of the range; all other advice, such as DONTNEED and FREE, only to pages
     * entirely within the range, of which there may be none. Thread-safe.
     *
     * <p>The buffer may be that of a {@code MemorySegment}, whose arena cannot be closed until the call returns. For
     * advice of the second kind it must not be a shared arena.
     *
     * @param buffer a direct buffer; DONTNEED discards private memory even through a read-only buffer
     * @param advice a constant of {@link MemoryAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOTSUP for advice that the system does not support;
     *     EINVAL for unknown advice, or advice that does not apply to the memory, such as FREE to a mapped file
     * @throws IllegalArgumentException if the buffer is not direct, or belongs to a shared arena
     * @throws java.nio.ReadOnlyBufferException for FREE on a read-only buffer
     */
    public static int mAdvise(ByteBuffer buffer, int advice) {
        return BufferPages.mAdvise(buffer, advice);
    }

    /**
     * Gives advice about the use of the pages that contain the remaining bytes of a direct buffer, without changing
     * their content: {@code posix_madvise(3)}, {@code PrefetchVirtualMemory}. The buffer need not be page-aligned; its
     * position does not change. The arena of a {@code MemorySegment} cannot be closed until the call returns.
     * Thread-safe.
     *
     * @param buffer a direct buffer
     * @param advice a constant of {@link PosixMemoryAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for unknown advice; ENOTSUP for advice that the
     *     system does not support
     * @throws IllegalArgumentException if the buffer is not direct
     */
    public static int posixMAdvise(ByteBuffer buffer, int advice) {
        return BufferPages.onAll(buffer, (address, length) -> posixMAdvise(address, length, advice));
    }

    /**
     * Locks the pages that contain the remaining bytes of a direct buffer in memory, until they are unlocked or
     * unmapped: {@code mlock(2)}, {@code VirtualLock}. Returns when they are resident. The position of the buffer does
     * not change. The arena of a {@code MemorySegment} cannot be closed until the call returns. Thread-safe.
     *
     * @param buffer a direct buffer
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOMEM beyond the limit of the process; EPERM without the
     *     privilege to lock memory; EAGAIN if pages could not be locked
     * @throws IllegalArgumentException if the buffer is not direct
     */
    public static int mLock(ByteBuffer buffer) {
        return BufferPages.onBytes(buffer, (address, length) -> mLock(address, length));
    }

    /**
     * Unlocks the pages that contain the remaining bytes of a direct buffer, including other data on these pages:
     * {@code munlock(2)}, {@code VirtualUnlock}. The position of the buffer does not change. The arena of a {@code
     * MemorySegment} cannot be closed until the call returns. Thread-safe.
     *
     * @param buffer a direct buffer
     * @return 0, also for memory that is not locked; or a negated {@link interop.ErrorCode} code
     * @throws IllegalArgumentException if the buffer is not direct
     */
    public static int mUnlock(ByteBuffer buffer) {
        return BufferPages.onBytes(buffer, (address, length) -> mUnlock(address, length));
    }

    /**
     * Determines which of the pages that contain the remaining bytes of a direct buffer are resident in memory, and can
     * be accessed without I/O at this moment: {@code mincore(2)}, {@code QueryWorkingSetEx}. The buffer need not be
     * page-aligned; its position does not change. The arena of a {@code MemorySegment} cannot be closed until the call
     * returns. Thread-safe.
     *
     * @param buffer a direct buffer
     * @param pages receives 1 for each resident page, 0 for any other
     * @param pagesOffset the index of the first byte in {@code pages}
     * @param pagesLength the maximum number of pages
     * @return the number of pages, or a negated {@link interop.ErrorCode} code: ERANGE if {@code pagesLength} is too
     *     small
     * @throws IllegalArgumentException if the buffer is not direct
     * @throws IndexOutOfBoundsException if the range is outside the array
     */
    public static int mInCore(ByteBuffer buffer, byte[] pages, int pagesOffset, int pagesLength) {
        return BufferPages.onAll(buffer,
                (address, length) -> mInCore(address, length, pages, pagesOffset, pagesLength));
    }

    /**
     * Writes changes in the pages that contain the remaining bytes of a direct buffer back to the mapped file: {@code
     * msync(2)}, {@code FlushViewOfFile}. The buffer need not be page-aligned; its position does not change. {@code
     * MS_INVALIDATE} applies only to pages entirely within the range. The arena of a {@code MemorySegment} cannot be
     * closed until the call returns; with {@code MS_INVALIDATE} it must not be a shared arena. Thread-safe.
     *
     * @param buffer a direct buffer, such as one of {@code FileChannel.map}
     * @param flags {@link MemorySyncFlags}: exactly one of {@code MS_SYNC} and {@code MS_ASYNC}, optionally with {@code
     *     MS_INVALIDATE}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for an unknown bit; EBUSY for {@code
     *     MS_INVALIDATE} on locked memory; EIO; on Windows ENOMEM for memory that is not backed by a file
     * @throws IllegalArgumentException if the buffer is not direct, or belongs to a shared arena
     */
    public static int mSync(ByteBuffer buffer, int flags) {
        return BufferPages.mSync(buffer, flags);
    }

    /**
     * Returns the platform of this machine.
     *
     * @return the .NET runtime identifier: {@code linux-x64}, {@code linux-musl-arm64}, {@code osx-arm64}, ...
     */
    public static String platform() {
        return Library.platform();
    }

    /**
     * Returns the name of the binder that reaches the library, loading the library if necessary.
     *
     * @return {@code jni}, {@code ffm} or {@code jna}
     * @throws UnsatisfiedLinkError if the library cannot be loaded; the message says why and what to do
     */
    public static String binder() {
        return library().binderName();
    }

    /**
     * Returns the path of the library file and its source, loading the library if necessary.
     *
     * @return {@link #originPath}, followed by {@link #originSource} in parentheses
     * @throws UnsatisfiedLinkError if the library cannot be loaded; the message says why and what to do
     */
    public static String origin() {
        return library().origin();
    }

    /**
     * Returns the path of the library file, loading the library if necessary.
     *
     * @return the path
     * @throws UnsatisfiedLinkError if the library cannot be loaded; the message says why and what to do
     */
    public static String originPath() {
        return library().originPath();
    }

    /**
     * Returns where the library file comes from, for display, loading the library if necessary.
     *
     * @return {@code copied from the jar}, {@code from java.library.path} or {@code from the property
     *     interop.library.path}, for example
     * @throws UnsatisfiedLinkError if the library cannot be loaded; the message says why and what to do
     */
    public static String originSource() {
        return library().originSource();
    }
}
