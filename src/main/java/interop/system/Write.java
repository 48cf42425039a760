package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.SafeMemoryHandle;
import java.nio.ByteBuffer;

/** {@code write(2)}, {@code WriteFile}: writes to a file. */
interface Write {
    /**
     * Writes bytes to a file at the file offset, and advances it: {@code write(2)}, {@code WriteFile}. Blocks if the
     * system call does. Thread-safe.
     *
     * @param file an open file
     * @param buffer the array that holds the bytes
     * @param offset the index of the first byte in {@code buffer}
     * @param length the number of bytes
     * @return the number of bytes written, which may be less than {@code length}; or a negated {@link
     *     interop.ErrorCode} code: the errors of write(2); on Windows EINVAL for a file opened with {@code
     *     FILE_FLAG_OVERLAPPED}
     * @throws IndexOutOfBoundsException if the range is outside the array
     */
    @LibraryImport("SystemNative_Write")
    int write(SafeFileHandle file, @In byte[] buffer, int offset, int length);

    /**
     * Writes the remaining bytes of a buffer to a file at the file offset, and advances its position by the number of
     * bytes written: {@code write(2)}, {@code WriteFile}. A direct buffer is written without a copy. Blocks if the
     * system call does. Thread-safe.
     *
     * @param file an open file
     * @param buffer the bytes
     * @return the number of bytes written, which may be less than remained; or a negated {@link interop.ErrorCode}
     *     code: the errors of write(2); on Windows EINVAL for a file opened with {@code FILE_FLAG_OVERLAPPED}
     */
    @LibraryImport("SystemNative_Write")
    int write(SafeFileHandle file, @In ByteBuffer buffer);

    /**
     * Writes bytes of native memory to a file at the file offset, without a copy: {@code write(2)}, {@code WriteFile}.
     * Blocks if the system call does. Thread-safe.
     *
     * @param file an open file
     * @param memory the memory that holds the bytes
     * @param memoryOffset the offset of the first byte in {@code memory}
     * @param length the number of bytes
     * @return the number of bytes written, which may be less than {@code length}; or a negated {@link
     *     interop.ErrorCode} code: the errors of write(2); on Windows EINVAL for a file opened with {@code
     *     FILE_FLAG_OVERLAPPED}; EFAULT for memory mapped from a file that was truncated
     * @throws IndexOutOfBoundsException if the range is outside the memory
     * @throws IllegalStateException if the memory is closed or not readable
     */
    @LibraryImport("SystemNative_Write")
    int write(SafeFileHandle file, @In SafeMemoryHandle memory, long memoryOffset, int length);
}
