package interop.system;

import interop.LibraryImport;
import interop.TextBuffer;
import interop.Utf8;

/** {@code llistxattr(2)}: lists the extended attributes of a symbolic link itself. */
interface LListXAttr {
    /**
     * Lists the names of the extended attributes of a symbolic link itself that this process may see, in no particular
     * order: {@code llistxattr(2)}. Thread-safe.
     *
     * @param path the path of the symbolic link
     * @param names receives the names; see {@link interop.TextBuffer#toList}
     * @return the length of the list in bytes, 0 if there are none; or a negated {@link interop.ErrorCode} code:
     *     ENOTSUP if the system or the file system has no extended attributes; the other errors of llistxattr(2)
     */
    @LibraryImport("SystemNative_LListXAttr")
    int lListXAttr(@Utf8 String path, TextBuffer names);
}
