package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.TextBuffer;
import interop.Utf8;
import java.nio.ByteBuffer;

/** {@code getxattr(2)}: reads an extended attribute of a file. */
interface GetXAttr {
    /**
     * Reads the value of an extended attribute of a file, of any length: {@code getxattr(2)}. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param name the name of the attribute, on Linux with its namespace, as in {@code user.name}
     * @param value receives the value; see {@link interop.TextBuffer#toByteArray}
     * @return the length of the value in bytes, or a negated {@link interop.ErrorCode} code: ENODATA if there is no
     *     such attribute; ENOTSUP if the system or the file system has no extended attributes; the other errors of
     *     getxattr(2)
     */
    @LibraryImport("SystemNative_GetXAttr")
    int getXAttr(@Utf8 String path, @Utf8 String name, TextBuffer value);

    /**
     * Reads the value of an extended attribute of a file into an array: {@code getxattr(2)}. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param name the name of the attribute, on Linux with its namespace, as in {@code user.name}
     * @param value receives the value; the rest of the range is unchanged
     * @param offset the index of the first byte in {@code value}
     * @param length the length of the range in bytes; with 0 only the length of the value is returned
     * @return the length of the value in bytes, or a negated {@link interop.ErrorCode} code: ERANGE if the range is too
     *     small; ENODATA if there is no such attribute; ENOTSUP if the system or the file system has no extended
     *     attributes; the other errors of getxattr(2)
     * @throws IndexOutOfBoundsException if the range is outside the array
     */
    @LibraryImport("SystemNative_GetXAttr")
    int getXAttr(@Utf8 String path, @Utf8 String name, @Out byte[] value, int offset, int length);

    /**
     * Reads the value of an extended attribute of a file into a buffer at its position, and advances the position by
     * its length: {@code getxattr(2)}. A direct buffer is filled without a copy. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param name the name of the attribute, on Linux with its namespace, as in {@code user.name}
     * @param value receives the value; if nothing remains in the buffer, only the length of the value is returned
     * @return the length of the value in bytes, or a negated {@link interop.ErrorCode} code: ERANGE if the buffer is
     *     too small; ENODATA if there is no such attribute; ENOTSUP if the system or the file system has no extended
     *     attributes; the other errors of getxattr(2)
     */
    @LibraryImport("SystemNative_GetXAttr")
    int getXAttr(@Utf8 String path, @Utf8 String name, @Out ByteBuffer value);
}
