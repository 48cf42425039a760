package interop.system;

import interop.LibraryImport;
import interop.TextBuffer;

/** {@code flistxattr(2)}: lists the extended attributes of an open file. */
interface FListXAttr {
    /**
     * Lists the names of the extended attributes of an open file that this process may see, in no particular order:
     * {@code flistxattr(2)}. Thread-safe.
     *
     * @param file an open file
     * @param names receives the names; see {@link interop.TextBuffer#toList}
     * @return the length of the list in bytes, 0 if there are none; or a negated {@link interop.ErrorCode} code:
     *     ENOTSUP if the system or the file system has no extended attributes; the other errors of flistxattr(2)
     */
    @LibraryImport("SystemNative_FListXAttr")
    int fListXAttr(SafeFileHandle file, TextBuffer names);
}
