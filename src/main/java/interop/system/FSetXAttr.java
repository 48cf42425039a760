package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.Utf8;
import java.nio.ByteBuffer;

/** {@code fsetxattr(2)}: sets the value of an extended attribute of an open file. */
interface FSetXAttr {
    /**
     * Sets a value, which may be empty. Thread-safe.
     *
     * @param file an open file
     * @param name its name, on Linux with the namespace before it, as in {@code user.name}
     * @param value the bytes
     * @param offset the index of the first byte in {@code value}
     * @param length how many bytes
     * @param flags 0, or one of {@link AttributeFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: EEXIST or ENODATA by the flag, E2BIG or ENOSPC for a
     *     value that is too long, ENOTSUP where the file system or the system has no attributes of that name, those of
     *     fsetxattr(2)
     * @throws IndexOutOfBoundsException if the slice is outside of the array
     */
    @LibraryImport("SystemNative_FSetXAttr")
    int fSetXAttr(SafeFileHandle file, @Utf8 String name, @In byte[] value, int offset, int length, int flags);

    /**
     * Sets a value to what the buffer has from its position to its limit; the position stays. Thread-safe.
     *
     * @param file an open file
     * @param name its name, on Linux with the namespace before it, as in {@code user.name}
     * @param value the bytes
     * @param flags 0, or one of {@link AttributeFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: EEXIST or ENODATA by the flag, E2BIG or ENOSPC for a
     *     value that is too long, ENOTSUP where the file system or the system has no attributes of that name, those of
     *     fsetxattr(2)
     */
    @LibraryImport("SystemNative_FSetXAttr")
    int fSetXAttr(SafeFileHandle file, @Utf8 String name, @In ByteBuffer value, int flags);
}
