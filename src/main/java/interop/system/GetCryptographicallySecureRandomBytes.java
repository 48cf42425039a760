package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code getrandom(2)}, {@code arc4random_buf(3)}, {@code BCryptGenRandom}: random bytes fit for keys. */
interface GetCryptographicallySecureRandomBytes {
    /**
     * Fills a slice of an array. Thread-safe.
     *
     * @param buffer where to
     * @param offset the index of the first byte
     * @param length how many bytes
     * @return {@code length}, or a negated {@link interop.ErrorCode} code
     * @throws IndexOutOfBoundsException if the slice is outside of the array
     */
    @LibraryImport("SystemNative_GetCryptographicallySecureRandomBytes")
    int getCryptographicallySecureRandomBytes(@Out byte[] buffer, int offset, int length);

    /**
     * Fills a buffer from its position to its limit, and moves its position there. Thread-safe.
     *
     * @param buffer where to
     * @return how many bytes that were, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport("SystemNative_GetCryptographicallySecureRandomBytes")
    int getCryptographicallySecureRandomBytes(@Out ByteBuffer buffer);
}
