package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.Utf8;
import java.nio.ByteBuffer;

/** {@code setxattr(2)}: sets an extended attribute of a file. */
interface SetXAttr {
    /**
     * Sets the value of an extended attribute of a file, which may be empty: {@code setxattr(2)}. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param name the name of the attribute, on Linux with its namespace, as in {@code user.name}, on macOS valid UTF-8
     * @param value the array that holds the value
     * @param offset the index of the first byte in {@code value}
     * @param length the length of the value in bytes
     * @param flags 0, or one of {@link AttributeFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: EEXIST or ENODATA according to the flag; E2BIG or ENOSPC
     *     for a value that is too long; ENOTSUP if the system or the file system does not support attributes of that
     *     name; the other errors of setxattr(2)
     * @throws IndexOutOfBoundsException if the range is outside the array
     */
    @LibraryImport("SystemNative_SetXAttr")
    int setXAttr(@Utf8 String path, @Utf8 String name, @In byte[] value, int offset, int length, int flags);

    /**
     * Sets the value of an extended attribute of a file to the remaining bytes of a buffer, whose position does not
     * change: {@code setxattr(2)}. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param name the name of the attribute, on Linux with its namespace, as in {@code user.name}, on macOS valid UTF-8
     * @param value the value
     * @param flags 0, or one of {@link AttributeFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: EEXIST or ENODATA according to the flag; E2BIG or ENOSPC
     *     for a value that is too long; ENOTSUP if the system or the file system does not support attributes of that
     *     name; the other errors of setxattr(2)
     */
    @LibraryImport("SystemNative_SetXAttr")
    int setXAttr(@Utf8 String path, @Utf8 String name, @In ByteBuffer value, int flags);
}
