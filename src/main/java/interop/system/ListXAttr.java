package interop.system;

import interop.LibraryImport;
import interop.TextBuffer;
import interop.Utf8;

/** {@code listxattr(2)}: lists the extended attributes of a file. */
interface ListXAttr {
    /**
     * Lists the names of all attributes that the process may know of, in no order. Thread-safe.
     *
     * @param path the file
     * @param names receives the list; {@link TextBuffer#toList} gives the names as they are
     * @return the list's length in bytes, 0 if there are none; or a negated {@link interop.ErrorCode} code: ENOTSUP
     *     where the file system or the system has no attributes, those of listxattr(2)
     */
    @LibraryImport("SystemNative_ListXAttr")
    int listXAttr(@Utf8 String path, TextBuffer names);
}
