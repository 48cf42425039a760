package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.TextBuffer;
import interop.Utf8;
import java.nio.ByteBuffer;

/** {@code lgetxattr(2)}: reads the value of an extended attribute of a symbolic link itself. */
interface LGetXAttr {
    /**
     * Reads a value of any length. Thread-safe.
     *
     * @param path the symbolic link
     * @param name its name, on Linux with the namespace before it, as in {@code user.name}
     * @param value receives it; {@link TextBuffer#toByteArray} gives its bytes
     * @return the value's length in bytes, or a negated {@link interop.ErrorCode} code: ENODATA if there is no such
     *     attribute, ENOTSUP where the file system or the system has none, those of lgetxattr(2)
     */
    @LibraryImport("SystemNative_LGetXAttr")
    int lGetXAttr(@Utf8 String path, @Utf8 String name, TextBuffer value);

    /**
     * Reads a value into an array. Thread-safe.
     *
     * @param path the symbolic link
     * @param name its name, on Linux with the namespace before it, as in {@code user.name}
     * @param value where to; the rest of the slice stays as it was
     * @param offset the index of the first byte in {@code value}
     * @param length how much room there is; 0 asks only for the value's length
     * @return the value's length in bytes, or a negated {@link interop.ErrorCode} code: ERANGE when there is too little
     *     room, ENODATA if there is no such attribute, ENOTSUP where the file system or the system has none, those
     *     of lgetxattr(2)
     * @throws IndexOutOfBoundsException if the slice is outside of the array
     */
    @LibraryImport("SystemNative_LGetXAttr")
    int lGetXAttr(@Utf8 String path, @Utf8 String name, @Out byte[] value, int offset, int length);

    /**
     * Reads a value into the buffer from its position to its limit, and moves its position to the value's end. A direct
     * buffer is read into without a copy. Thread-safe.
     *
     * @param path the symbolic link
     * @param name its name, on Linux with the namespace before it, as in {@code user.name}
     * @param value where to; without room it asks only for the value's length
     * @return the value's length in bytes, or a negated {@link interop.ErrorCode} code: ERANGE when there is too little
     *     room, ENODATA if there is no such attribute, ENOTSUP where the file system or the system has none, those
     *     of lgetxattr(2)
     */
    @LibraryImport("SystemNative_LGetXAttr")
    int lGetXAttr(@Utf8 String path, @Utf8 String name, @Out ByteBuffer value);
}
