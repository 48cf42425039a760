package interop.system;

import interop.LibraryImport;
import interop.TextBuffer;
import interop.Utf8;

/** {@code listxattr(2)}: lists the extended attributes of a file. */
interface ListXAttr {
    /**
     * Lists the names of the extended attributes of a file that this process may see, in no particular order: {@code
     * listxattr(2)}. On macOS also those that the system itself sets. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param names receives the names; see {@link interop.TextBuffer#toList}
     * @return the length of the list in bytes, 0 if there are none; or a negated {@link interop.ErrorCode} code:
     *     ENOTSUP if the system or the file system has no extended attributes; the other errors of listxattr(2)
     */
    @LibraryImport("SystemNative_ListXAttr")
    int listXAttr(@Utf8 String path, TextBuffer names);
}
