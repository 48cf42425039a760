package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code fremovexattr(2)}: removes an extended attribute of an open file. */
interface FRemoveXAttr {
    /**
     * Removes an attribute. Thread-safe.
     *
     * @param file an open file
     * @param name its name, on Linux with the namespace before it, as in {@code user.name}
     * @return 0, or a negated {@link interop.ErrorCode} code: ENODATA if there is no such
     *     attribute, ENOTSUP where the file system or the system has none, those of fremovexattr(2)
     */
    @LibraryImport("SystemNative_FRemoveXAttr")
    int fRemoveXAttr(SafeFileHandle file, @Utf8 String name);
}
