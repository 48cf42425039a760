package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.SafeMemoryHandle;
import java.nio.ByteBuffer;

/** {@code read(2)}, {@code ReadFile}: reads from a file. */
interface Read {
    /**
     * Reads bytes at the current offset. Blocks for as long as the system does. Thread-safe.
     *
     * @param file an open file
     * @param buffer where to; the rest of the slice stays as it was
     * @param offset the index of the first byte in {@code buffer}
     * @param length how many bytes at most
     * @return how many bytes were read, 0 at the end of the file; or a negated {@link interop.ErrorCode} code: those
     *     of read(2)
     * @throws IndexOutOfBoundsException if the slice is outside of the array
     */
    @LibraryImport("SystemNative_Read")
    int read(SafeFileHandle file, @Out byte[] buffer, int offset, int length);

    /**
     * Reads bytes at the current offset into the buffer from its position to its limit, and moves its position by
     * what was read. A direct buffer is read into without a copy. Blocks for as long as the system does. Thread-safe.
     *
     * @param file an open file
     * @param buffer where to
     * @return how many bytes were read, 0 at the end of the file; or a negated {@link interop.ErrorCode} code: those
     *     of read(2)
     */
    @LibraryImport("SystemNative_Read")
    int read(SafeFileHandle file, @Out ByteBuffer buffer);

    /**
     * Reads bytes at the current offset into native memory, without a copy. Blocks for as long as the system does.
     * Thread-safe.
     *
     * @param file an open file
     * @param memory where to
     * @param memoryOffset where in it
     * @param length how many bytes at most
     * @return how many bytes were read, 0 at the end of the file; or a negated {@link interop.ErrorCode} code: those
     *     of read(2), EFAULT for memory of a file that was cut short
     * @throws IndexOutOfBoundsException outside of the memory
     * @throws IllegalStateException if the memory is closed or may not be written
     */
    @LibraryImport("SystemNative_Read")
    int read(SafeFileHandle file, @Out SafeMemoryHandle memory, long memoryOffset, int length);
}
