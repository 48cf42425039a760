package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.SafeMemoryHandle;
import java.nio.ByteBuffer;

/** {@code read(2)}, {@code ReadFile}: reads from a file. */
interface Read {
    /**
     * Reads bytes from a file at the file offset, and advances it: {@code read(2)}, {@code ReadFile}. Blocks if the
     * system call does. Thread-safe.
     *
     * @param file an open file
     * @param buffer receives the bytes; the rest of the range is unchanged
     * @param offset the index of the first byte in {@code buffer}
     * @param length the maximum number of bytes to read
     * @return the number of bytes read, 0 at end of file; or a negated {@link interop.ErrorCode} code: the errors of
     *     read(2); on Windows EINVAL for a file opened with {@code FILE_FLAG_OVERLAPPED}
     * @throws IndexOutOfBoundsException if the range is outside the array
     */
    @LibraryImport("SystemNative_Read")
    int read(SafeFileHandle file, @Out byte[] buffer, int offset, int length);

    /**
     * Reads bytes from a file at the file offset into the remainder of a buffer, and advances its position by the
     * number of bytes read: {@code read(2)}, {@code ReadFile}. A direct buffer is filled without a copy. Blocks if the
     * system call does. Thread-safe.
     *
     * @param file an open file
     * @param buffer receives the bytes
     * @return the number of bytes read, 0 at end of file; or a negated {@link interop.ErrorCode} code: the errors of
     *     read(2); on Windows EINVAL for a file opened with {@code FILE_FLAG_OVERLAPPED}
     */
    @LibraryImport("SystemNative_Read")
    int read(SafeFileHandle file, @Out ByteBuffer buffer);

    /**
     * Reads bytes from a file at the file offset into native memory, without a copy: {@code read(2)}, {@code ReadFile}.
     * Blocks if the system call does. Thread-safe.
     *
     * @param file an open file
     * @param memory receives the bytes
     * @param memoryOffset the offset of the first byte in {@code memory}
     * @param length the maximum number of bytes to read
     * @return the number of bytes read, 0 at end of file; or a negated {@link interop.ErrorCode} code: the errors of
     *     read(2); on Windows EINVAL for a file opened with {@code FILE_FLAG_OVERLAPPED}; EFAULT for memory mapped from
     *     a file that was truncated
     * @throws IndexOutOfBoundsException if the range is outside the memory
     * @throws IllegalStateException if the memory is closed or not writable
     */
    @LibraryImport("SystemNative_Read")
    int read(SafeFileHandle file, @Out SafeMemoryHandle memory, long memoryOffset, int length);
}
