package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.TextBuffer;

/** {@code readdir(3)}, {@code GetFileInformationByHandleEx}: reads a directory entry. */
interface ReadDir {
    /**
     * Reads the next entry of a directory, including {@code .} and {@code ..}, in the order of the file system: {@code
     * readdir(3)}, {@code GetFileInformationByHandleEx}. Thread-safe, if no other thread uses {@code entry} and {@code
     * name}: of threads that share a directory, one gets each entry.
     *
     * @param directory an open directory
     * @param entry receives the entry; cleared at the end of the directory
     * @param name receives the name of the entry, of any length
     * @return the length of the name in bytes; 0 at the end of the directory; or a negated {@link interop.ErrorCode}
     *     code: the errors of readdir(3)
     */
    @LibraryImport("SystemNative_ReadDir")
    int readDir(SafeDirectoryHandle directory, @Out DirectoryEntry entry, TextBuffer name);
}
