package interop.system;

import interop.LibraryImport;
import interop.TextBuffer;

/** {@code flistxattr(2)}: lists the extended attributes of an open file. */
interface FListXAttr {
    /**
     * Lists the names of all attributes that the process may know of, in no order. Thread-safe.
     *
     * @param file an open file
     * @param names receives the list; {@link TextBuffer#toList} gives the names as they are
     * @return the list's length in bytes, 0 if there are none; or a negated {@link interop.ErrorCode} code: ENOTSUP
     *     where the file system or the system has no attributes, those of flistxattr(2)
     */
    @LibraryImport("SystemNative_FListXAttr")
    int fListXAttr(SafeFileHandle file, TextBuffer names);
}
