package interop.system;

import interop.In;
import interop.LibraryImport;
import java.nio.ByteBuffer;

/** {@code write(2)} with {@code select(2)}, {@code WriteFile}: writes to a non-blocking file as if it were blocking. */
interface WriteToNonblocking {
    /**
     * Writes bytes to a file like {@code write}, but blocks until there is room even in non-blocking mode ({@link
     * OpenFlags#O_NONBLOCK}): {@code write(2)} with {@code select(2)}, {@code WriteFile}. Thread-safe.
     *
     * @param file an open file
     * @param buffer the array that holds the bytes
     * @param offset the index of the first byte in {@code buffer}
     * @param length the number of bytes
     * @return the number of bytes written, which may be less than {@code length}; or a negated {@link
     *     interop.ErrorCode} code: the errors of write(2), except EAGAIN
     * @throws IndexOutOfBoundsException if the range is outside the array
     */
    @LibraryImport("SystemNative_WriteToNonblocking")
    int writeToNonblocking(SafeFileHandle file, @In byte[] buffer, int offset, int length);

    /**
     * Writes the remaining bytes of a buffer to a file like {@code write}, but blocks until there is room even in
     * non-blocking mode ({@link OpenFlags#O_NONBLOCK}): {@code write(2)} with {@code select(2)}, {@code WriteFile}. A
     * direct buffer is written without a copy. Thread-safe.
     *
     * @param file an open file
     * @param buffer the bytes
     * @return the number of bytes written, which may be less than remained; or a negated {@link interop.ErrorCode}
     *     code: the errors of write(2), except EAGAIN
     */
    @LibraryImport("SystemNative_WriteToNonblocking")
    int writeToNonblocking(SafeFileHandle file, @In ByteBuffer buffer);
}
