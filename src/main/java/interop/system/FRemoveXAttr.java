package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code fremovexattr(2)}: removes an extended attribute of an open file. */
interface FRemoveXAttr {
    /**
     * Removes an extended attribute of an open file: {@code fremovexattr(2)}. Thread-safe.
     *
     * @param file an open file
     * @param name the name of the attribute, on Linux with its namespace, as in {@code user.name}
     * @return 0, or a negated {@link interop.ErrorCode} code: ENODATA if there is no such attribute; ENOTSUP if the
     *     system or the file system has no extended attributes; the other errors of fremovexattr(2)
     */
    @LibraryImport("SystemNative_FRemoveXAttr")
    int fRemoveXAttr(SafeFileHandle file, @Utf8 String name);
}
