package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code read(2)} with {@code select(2)}, {@code ReadFile}: reads from a non-blocking file as if it were blocking. */
interface ReadFromNonblocking {
    /**
     * Reads bytes from a file like {@code read}, but blocks until data is available even in non-blocking mode ({@link
     * OpenFlags#O_NONBLOCK}): {@code read(2)} with {@code select(2)}, {@code ReadFile}. Thread-safe.
     *
     * @param file an open file
     * @param buffer receives the bytes; the rest of the range is unchanged
     * @param offset the index of the first byte in {@code buffer}
     * @param length the maximum number of bytes to read
     * @return the number of bytes read, 0 at end of file; or a negated {@link interop.ErrorCode} code: the errors of
     *     read(2), except EAGAIN
     * @throws IndexOutOfBoundsException if the range is outside the array
     */
    @LibraryImport("SystemNative_ReadFromNonblocking")
    int readFromNonblocking(SafeFileHandle file, @Out byte[] buffer, int offset, int length);

    /**
     * Reads bytes from a file into the remainder of a buffer like {@code read}, but blocks until data is available even
     * in non-blocking mode ({@link OpenFlags#O_NONBLOCK}): {@code read(2)} with {@code select(2)}, {@code ReadFile}. A
     * direct buffer is filled without a copy. Thread-safe.
     *
     * @param file an open file
     * @param buffer receives the bytes
     * @return the number of bytes read, 0 at end of file; or a negated {@link interop.ErrorCode} code: the errors of
     *     read(2), except EAGAIN
     */
    @LibraryImport("SystemNative_ReadFromNonblocking")
    int readFromNonblocking(SafeFileHandle file, @Out ByteBuffer buffer);
}
