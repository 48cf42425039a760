package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.SafeMemoryHandle;
import java.nio.ByteBuffer;

/** {@code pwrite(2)}, {@code WriteFile} with an offset: writes to a file at an offset. */
interface PWrite {
    /**
     * Writes bytes to a file at an offset: {@code pwrite(2)}, {@code WriteFile}. The file offset does not move, except
     * on Windows. On Linux and Windows, a file opened with {@code O_APPEND} is written at its end. Blocks if the system
     * call does. Thread-safe.
     *
     * @param file an open file
     * @param buffer the array that holds the bytes
     * @param bufferOffset the index of the first byte in {@code buffer}
     * @param length the number of bytes
     * @param offset the offset in the file, in bytes, 0 or more
     * @return the number of bytes written, which may be less than {@code length}; or a negated {@link
     *     interop.ErrorCode} code: the errors of pwrite(2); ESPIPE for a pipe; EINVAL for a negative offset
     * @throws IndexOutOfBoundsException if the range is outside the array
     */
    @LibraryImport("SystemNative_PWrite")
    int pWrite(SafeFileHandle file, @In byte[] buffer, int bufferOffset, int length, long offset);

    /**
     * Writes the remaining bytes of a buffer to a file at an offset, and advances its position by the number of bytes
     * written: {@code pwrite(2)}, {@code WriteFile}. The file offset does not move, except on Windows. On Linux and
     * Windows, a file opened with {@code O_APPEND} is written at its end. A direct buffer is written without a copy.
     * Blocks if the system call does. Thread-safe.
     *
     * @param file an open file
     * @param buffer the bytes
     * @param offset the offset in the file, in bytes, 0 or more
     * @return the number of bytes written, which may be less than remained; or a negated {@link interop.ErrorCode}
     *     code: the errors of pwrite(2); ESPIPE for a pipe; EINVAL for a negative offset
     */
    @LibraryImport("SystemNative_PWrite")
    int pWrite(SafeFileHandle file, @In ByteBuffer buffer, long offset);

    /**
     * Writes bytes of native memory to a file at an offset, without a copy: {@code pwrite(2)}, {@code WriteFile}. The
     * file offset does not move, except on Windows. On Linux and Windows, a file opened with {@code O_APPEND} is
     * written at its end. Blocks if the system call does. Thread-safe.
     *
     * @param file an open file
     * @param memory the memory that holds the bytes
     * @param memoryOffset the offset of the first byte in {@code memory}
     * @param length the number of bytes
     * @param offset the offset in the file, in bytes, 0 or more
     * @return the number of bytes written, which may be less than {@code length}; or a negated {@link
     *     interop.ErrorCode} code: the errors of pwrite(2); EFAULT for memory mapped from a file that was truncated;
     *     ESPIPE for a pipe; EINVAL for a negative offset
     * @throws IndexOutOfBoundsException if the range is outside the memory
     * @throws IllegalStateException if the memory is closed or not readable
     */
    @LibraryImport("SystemNative_PWrite")
    int pWrite(SafeFileHandle file, @In SafeMemoryHandle memory, long memoryOffset, int length, long offset);
}
