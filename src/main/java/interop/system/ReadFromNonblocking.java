package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code read(2)} with {@code select(2)}, {@code ReadFile}: reads, and waits though the file would not. */
interface ReadFromNonblocking {
    /**
     * Reads as {@code read} does, and waits for something to read even with {@link OpenFlags#O_NONBLOCK}.
     * Thread-safe.
     *
     * @param file an open file
     * @param buffer where to; the rest of the slice stays as it was
     * @param offset the index of the first byte in {@code buffer}
     * @param length how many bytes at most
     * @return how many bytes were read, 0 at the end of the file; or a negated {@link interop.ErrorCode} code: those
     *     of read(2), but never EAGAIN
     * @throws IndexOutOfBoundsException if the slice is outside of the array
     */
    @LibraryImport("SystemNative_ReadFromNonblocking")
    int readFromNonblocking(SafeFileHandle file, @Out byte[] buffer, int offset, int length);

    /**
     * The same into the buffer from its position to its limit, whose position moves by what was read. A direct buffer
     * is read into without a copy. Thread-safe.
     *
     * @param file an open file
     * @param buffer where to
     * @return how many bytes were read, 0 at the end of the file; or a negated {@link interop.ErrorCode} code: those
     *     of read(2), but never EAGAIN
     */
    @LibraryImport("SystemNative_ReadFromNonblocking")
    int readFromNonblocking(SafeFileHandle file, @Out ByteBuffer buffer);
}
