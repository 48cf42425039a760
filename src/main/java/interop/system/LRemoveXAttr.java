package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code lremovexattr(2)}: removes an extended attribute of a symbolic link itself. */
interface LRemoveXAttr {
    /**
     * Removes an attribute. Thread-safe.
     *
     * @param path the symbolic link
     * @param name its name, on Linux with the namespace before it, as in {@code user.name}
     * @return 0, or a negated {@link interop.ErrorCode} code: ENODATA if there is no such
     *     attribute, ENOTSUP where the file system or the system has none, those of lremovexattr(2)
     */
    @LibraryImport("SystemNative_LRemoveXAttr")
    int lRemoveXAttr(@Utf8 String path, @Utf8 String name);
}
