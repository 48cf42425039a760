package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.SafeMemoryHandle;
import java.nio.ByteBuffer;

/**
 * {@code pread(2)}, {@code ReadFile} with an offset: reads from a place in a file. On Windows the current offset
 * moves.
 */
interface PRead {
    /**
     * Reads bytes at an offset of the file. Blocks for as long as the system does. Thread-safe.
     *
     * @param file an open file
     * @param buffer where to; the rest of the slice stays as it was
     * @param bufferOffset the index of the first byte in {@code buffer}
     * @param length how many bytes at most
     * @param offset where in the file, 0 or more
     * @return how many bytes were read, 0 at the end of the file; or a negated {@link interop.ErrorCode} code: those
     *     of pread(2); ESPIPE for a pipe, EINVAL for a negative offset
     * @throws IndexOutOfBoundsException if the slice is outside of the array
     */
    @LibraryImport("SystemNative_PRead")
    int pRead(SafeFileHandle file, @Out byte[] buffer, int bufferOffset, int length, long offset);

    /**
     * Reads bytes at an offset of the file into the buffer from its position to its limit, and moves its position by
     * what was read. A direct buffer is read into without a copy. Blocks for as long as the system does. Thread-safe.
     *
     * @param file an open file
     * @param buffer where to
     * @param offset where in the file, 0 or more
     * @return how many bytes were read, 0 at the end of the file; or a negated {@link interop.ErrorCode} code: those
     *     of pread(2); ESPIPE for a pipe, EINVAL for a negative offset
     */
    @LibraryImport("SystemNative_PRead")
    int pRead(SafeFileHandle file, @Out ByteBuffer buffer, long offset);

    /**
     * Reads bytes at an offset of the file into native memory, without a copy. Blocks for as long as the system does.
     * Thread-safe.
     *
     * @param file an open file
     * @param memory where to
     * @param memoryOffset where in it
     * @param length how many bytes at most
     * @param offset where in the file, 0 or more
     * @return how many bytes were read, 0 at the end of the file; or a negated {@link interop.ErrorCode} code: those
     *     of pread(2), EFAULT for memory of a file that was cut short; ESPIPE for a pipe, EINVAL for a negative offset
     * @throws IndexOutOfBoundsException outside of the memory
     * @throws IllegalStateException if the memory is closed or may not be written
     */
    @LibraryImport("SystemNative_PRead")
    int pRead(SafeFileHandle file, @Out SafeMemoryHandle memory, long memoryOffset, int length, long offset);
}
