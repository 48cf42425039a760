package interop.system;

import interop.LibraryImport;
import interop.TextBuffer;
import interop.Utf8;

/** {@code llistxattr(2)}: lists the extended attributes of a symbolic link itself. */
interface LListXAttr {
    /**
     * Lists the names of all attributes that the process may know of, in no order. Thread-safe.
     *
     * @param path the symbolic link
     * @param names receives the list; {@link TextBuffer#toList} gives the names as they are
     * @return the list's length in bytes, 0 if there are none; or a negated {@link interop.ErrorCode} code: ENOTSUP
     *     where the file system or the system has no attributes, those of llistxattr(2)
     */
    @LibraryImport("SystemNative_LListXAttr")
    int lListXAttr(@Utf8 String path, TextBuffer names);
}
