package interop.system;

import interop.In;
import interop.LibraryImport;
import java.nio.ByteBuffer;

/** {@code write(2)} with {@code select(2)}, {@code WriteFile}: writes, and waits though the file would not. */
interface WriteToNonblocking {
    /**
     * Writes as {@code write} does, and waits for room to write even with {@link OpenFlags#O_NONBLOCK}. Thread-safe.
     *
     * @param file an open file
     * @param buffer the bytes
     * @param offset the index of the first byte in {@code buffer}
     * @param length how many bytes
     * @return how many bytes were written, perhaps fewer than asked; or a negated {@link interop.ErrorCode} code:
     *     those of write(2), but never EAGAIN
     * @throws IndexOutOfBoundsException if the slice is outside of the array
     */
    @LibraryImport("SystemNative_WriteToNonblocking")
    int writeToNonblocking(SafeFileHandle file, @In byte[] buffer, int offset, int length);

    /**
     * The same of the buffer from its position to its limit, whose position moves by what was written. A direct buffer
     * is written without a copy. Thread-safe.
     *
     * @param file an open file
     * @param buffer the bytes
     * @return how many bytes were written, perhaps fewer than asked; or a negated {@link interop.ErrorCode} code:
     *     those of write(2), but never EAGAIN
     */
    @LibraryImport("SystemNative_WriteToNonblocking")
    int writeToNonblocking(SafeFileHandle file, @In ByteBuffer buffer);
}
