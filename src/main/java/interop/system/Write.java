package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.SafeMemoryHandle;
import java.nio.ByteBuffer;

/** {@code write(2)}, {@code WriteFile}: writes to a file. */
interface Write {
    /**
     * Writes bytes at the current offset. Blocks for as long as the system does. Thread-safe.
     *
     * @param file an open file
     * @param buffer the bytes
     * @param offset the index of the first byte in {@code buffer}
     * @param length how many bytes
     * @return how many bytes were written, perhaps fewer than asked; or a negated {@link interop.ErrorCode} code:
     *     those of write(2)
     * @throws IndexOutOfBoundsException if the slice is outside of the array
     */
    @LibraryImport("SystemNative_Write")
    int write(SafeFileHandle file, @In byte[] buffer, int offset, int length);

    /**
     * Writes the buffer from its position to its limit at the current offset, and moves its position by what was
     * written. A direct buffer is written without a copy. Blocks for as long as the system does. Thread-safe.
     *
     * @param file an open file
     * @param buffer the bytes
     * @return how many bytes were written, perhaps fewer than asked; or a negated {@link interop.ErrorCode} code:
     *     those of write(2)
     */
    @LibraryImport("SystemNative_Write")
    int write(SafeFileHandle file, @In ByteBuffer buffer);

    /**
     * Writes bytes of native memory at the current offset, without a copy. Blocks for as long as the system does.
     * Thread-safe.
     *
     * @param file an open file
     * @param memory the bytes
     * @param memoryOffset where in it they start
     * @param length how many bytes
     * @return how many bytes were written, perhaps fewer than asked; or a negated {@link interop.ErrorCode} code:
     *     those of write(2), EFAULT for memory of a file that was cut short
     * @throws IndexOutOfBoundsException outside of the memory
     * @throws IllegalStateException if the memory is closed or may not be read
     */
    @LibraryImport("SystemNative_Write")
    int write(SafeFileHandle file, @In SafeMemoryHandle memory, long memoryOffset, int length);
}
