package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code lremovexattr(2)}: removes an extended attribute of a symbolic link itself. */
interface LRemoveXAttr {
    /**
     * Removes an extended attribute of a symbolic link itself: {@code lremovexattr(2)}. Thread-safe.
     *
     * @param path the path of the symbolic link
     * @param name the name of the attribute, on Linux with its namespace, as in {@code user.name}
     * @return 0, or a negated {@link interop.ErrorCode} code: ENODATA if there is no such attribute; ENOTSUP if the
     *     system or the file system has no extended attributes; EPERM on Linux for the namespace {@code user}; the
     *     other errors of lremovexattr(2)
     */
    @LibraryImport("SystemNative_LRemoveXAttr")
    int lRemoveXAttr(@Utf8 String path, @Utf8 String name);
}
