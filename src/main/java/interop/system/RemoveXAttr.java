package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code removexattr(2)}: removes an extended attribute of a file. */
interface RemoveXAttr {
    /**
     * Removes an extended attribute of a file: {@code removexattr(2)}. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param name the name of the attribute, on Linux with its namespace, as in {@code user.name}
     * @return 0, or a negated {@link interop.ErrorCode} code: ENODATA if there is no such attribute; ENOTSUP if the
     *     system or the file system has no extended attributes; the other errors of removexattr(2)
     */
    @LibraryImport("SystemNative_RemoveXAttr")
    int removeXAttr(@Utf8 String path, @Utf8 String name);
}
