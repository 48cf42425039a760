package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.TextBuffer;

/** {@code readdir(3)}, {@code FindNextFileW}: reads a directory. */
interface ReadDir {
    /**
     * Reads the next entry, {@code .} and {@code ..} included, in the order of the file system. Threads may share a
     * directory: each entry goes to one of them. {@code entry} and {@code name} belong to one thread.
     *
     * @param directory an open directory
     * @param entry receives the entry; cleared at the end
     * @param name receives its name, of any length
     * @return the length of the name in bytes; 0 at the end; or a negated {@link interop.ErrorCode} code: those of
     *     readdir(3)
     */
    @LibraryImport("SystemNative_ReadDir")
    int readDir(SafeDirectoryHandle directory, @Out DirectoryEntry entry, TextBuffer name);
}
