package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.SafeMemoryHandle;
import java.nio.ByteBuffer;

/** {@code pread(2)}, {@code ReadFile} with an offset: reads from a file at an offset. */
interface PRead {
    /**
     * Reads bytes from a file at an offset: {@code pread(2)}, {@code ReadFile}. The file offset does not move, except
     * on Windows. Blocks if the system call does. Thread-safe.
     *
     * @param file an open file
     * @param buffer receives the bytes; the rest of the range is unchanged
     * @param bufferOffset the index of the first byte in {@code buffer}
     * @param length the maximum number of bytes to read
     * @param offset the offset in the file, in bytes, 0 or more
     * @return the number of bytes read, 0 at end of file; or a negated {@link interop.ErrorCode} code: the errors of
     *     pread(2); ESPIPE for a pipe; EINVAL for a negative offset
     * @throws IndexOutOfBoundsException if the range is outside the array
     */
    @LibraryImport("SystemNative_PRead")
    int pRead(SafeFileHandle file, @Out byte[] buffer, int bufferOffset, int length, long offset);

    /**
     * Reads bytes from a file at an offset into the remainder of a buffer, and advances its position by the number of
     * bytes read: {@code pread(2)}, {@code ReadFile}. The file offset does not move, except on Windows. A direct buffer
     * is filled without a copy. Blocks if the system call does. Thread-safe.
     *
     * @param file an open file
     * @param buffer receives the bytes
     * @param offset the offset in the file, in bytes, 0 or more
     * @return the number of bytes read, 0 at end of file; or a negated {@link interop.ErrorCode} code: the errors of
     *     pread(2); ESPIPE for a pipe; EINVAL for a negative offset
     */
    @LibraryImport("SystemNative_PRead")
    int pRead(SafeFileHandle file, @Out ByteBuffer buffer, long offset);

    /**
     * Reads bytes from a file at an offset into native memory, without a copy: {@code pread(2)}, {@code ReadFile}. The
     * file offset does not move, except on Windows. Blocks if the system call does. Thread-safe.
     *
     * @param file an open file
     * @param memory receives the bytes
     * @param memoryOffset the offset of the first byte in {@code memory}
     * @param length the maximum number of bytes to read
     * @param offset the offset in the file, in bytes, 0 or more
     * @return the number of bytes read, 0 at end of file; or a negated {@link interop.ErrorCode} code: the errors of
     *     pread(2); EFAULT for memory mapped from a file that was truncated; ESPIPE for a pipe; EINVAL for a negative
     *     offset
     * @throws IndexOutOfBoundsException if the range is outside the memory
     * @throws IllegalStateException if the memory is closed or not writable
     */
    @LibraryImport("SystemNative_PRead")
    int pRead(SafeFileHandle file, @Out SafeMemoryHandle memory, long memoryOffset, int length, long offset);
}
