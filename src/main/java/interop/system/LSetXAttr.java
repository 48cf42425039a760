package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.Utf8;
import java.nio.ByteBuffer;

/** {@code lsetxattr(2)}: sets the value of an extended attribute of a symbolic link itself. */
interface LSetXAttr {
    /**
     * Sets a value, which may be empty. Thread-safe.
     *
     * @param path the symbolic link
     * @param name its name, on Linux with the namespace before it, as in {@code user.name}
     * @param value the bytes
     * @param offset the index of the first byte in {@code value}
     * @param length how many bytes
     * @param flags 0, or one of {@link AttributeFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: EEXIST or ENODATA by the flag, E2BIG or ENOSPC for a
     *     value that is too long, ENOTSUP where the file system or the system has no attributes of that name, those of
     *     lsetxattr(2), EPERM for the namespace {@code user} on Linux
     * @throws IndexOutOfBoundsException if the slice is outside of the array
     */
    @LibraryImport("SystemNative_LSetXAttr")
    int lSetXAttr(@Utf8 String path, @Utf8 String name, @In byte[] value, int offset, int length, int flags);

    /**
     * Sets a value to what the buffer has from its position to its limit; the position stays. Thread-safe.
     *
     * @param path the symbolic link
     * @param name its name, on Linux with the namespace before it, as in {@code user.name}
     * @param value the bytes
     * @param flags 0, or one of {@link AttributeFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: EEXIST or ENODATA by the flag, E2BIG or ENOSPC for a
     *     value that is too long, ENOTSUP where the file system or the system has no attributes of that name, those of
     *     lsetxattr(2), EPERM for the namespace {@code user} on Linux
     */
    @LibraryImport("SystemNative_LSetXAttr")
    int lSetXAttr(@Utf8 String path, @Utf8 String name, @In ByteBuffer value, int flags);
}
