package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.SafeMemoryHandle;
import java.nio.ByteBuffer;

/**
 * {@code pwrite(2)}, {@code WriteFile} with an offset: writes to a place in a file. On Windows the current offset
 * moves; on Linux a file opened with {@code O_APPEND} is written at its end.
 */
interface PWrite {
    /**
     * Writes bytes at an offset of the file. Blocks for as long as the system does. Thread-safe.
     *
     * @param file an open file
     * @param buffer the bytes
     * @param bufferOffset the index of the first byte in {@code buffer}
     * @param length how many bytes
     * @param offset where in the file, 0 or more
     * @return how many bytes were written, perhaps fewer than asked; or a negated {@link interop.ErrorCode} code:
     *     those of pwrite(2); ESPIPE for a pipe, EINVAL for a negative offset
     * @throws IndexOutOfBoundsException if the slice is outside of the array
     */
    @LibraryImport("SystemNative_PWrite")
    int pWrite(SafeFileHandle file, @In byte[] buffer, int bufferOffset, int length, long offset);

    /**
     * Writes the buffer from its position to its limit at an offset of the file, and moves its position by what was
     * written. A direct buffer is written without a copy. Blocks for as long as the system does. Thread-safe.
     *
     * @param file an open file
     * @param buffer the bytes
     * @param offset where in the file, 0 or more
     * @return how many bytes were written, perhaps fewer than asked; or a negated {@link interop.ErrorCode} code:
     *     those of pwrite(2); ESPIPE for a pipe, EINVAL for a negative offset
     */
    @LibraryImport("SystemNative_PWrite")
    int pWrite(SafeFileHandle file, @In ByteBuffer buffer, long offset);

    /**
     * Writes bytes of native memory at an offset of the file, without a copy. Blocks for as long as the system does.
     * Thread-safe.
     *
     * @param file an open file
     * @param memory the bytes
     * @param memoryOffset where in it they start
     * @param length how many bytes
     * @param offset where in the file, 0 or more
     * @return how many bytes were written, perhaps fewer than asked; or a negated {@link interop.ErrorCode} code:
     *     those of pwrite(2), EFAULT for memory of a file that was cut short; ESPIPE for a pipe, EINVAL for a
     *     negative offset
     * @throws IndexOutOfBoundsException outside of the memory
     * @throws IllegalStateException if the memory is closed or may not be read
     */
    @LibraryImport("SystemNative_PWrite")
    int pWrite(SafeFileHandle file, @In SafeMemoryHandle memory, long memoryOffset, int length, long offset);
}
