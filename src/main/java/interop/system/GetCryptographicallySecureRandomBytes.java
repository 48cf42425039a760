package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code getrandom(2)}, {@code arc4random_buf(3)}, {@code BCryptGenRandom}: cryptographically secure random bytes. */
interface GetCryptographicallySecureRandomBytes {
    /**
     * Fills a range of an array with cryptographically secure random bytes: {@code getrandom(2)}, {@code
     * arc4random_buf(3)}, {@code BCryptGenRandom}. Thread-safe.
     *
     * @param buffer receives the bytes; its content is undefined on failure
     * @param offset the index of the first byte in {@code buffer}
     * @param length the number of bytes
     * @return {@code length}, or a negated {@link interop.ErrorCode} code: ENOTSUP if the system has no random source
     * @throws IndexOutOfBoundsException if the range is outside the array
     */
    @LibraryImport("SystemNative_GetCryptographicallySecureRandomBytes")
    int getCryptographicallySecureRandomBytes(@Out byte[] buffer, int offset, int length);

    /**
     * Fills the remainder of a buffer with cryptographically secure random bytes, and advances its position: {@code
     * getrandom(2)}, {@code arc4random_buf(3)}, {@code BCryptGenRandom}. Thread-safe.
     *
     * @param buffer receives the bytes; its content is undefined on failure
     * @return the number of bytes, or a negated {@link interop.ErrorCode} code: ENOTSUP if the system has no random
     *     source
     */
    @LibraryImport("SystemNative_GetCryptographicallySecureRandomBytes")
    int getCryptographicallySecureRandomBytes(@Out ByteBuffer buffer);
}
