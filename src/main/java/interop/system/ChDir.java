package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code chdir(2)}, {@code SetCurrentDirectoryW}: changes the current directory. */
interface ChDir {
    /**
     * Changes the current directory of the whole process: {@code chdir(2)}, {@code SetCurrentDirectoryW}. The JDK keeps
     * resolving relative paths against the directory in which it started, native code against the new one. Thread-safe.
     *
     * @param path the path of the directory
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of chdir(2)
     */
    @LibraryImport("SystemNative_ChDir")
    int chDir(@Utf8 String path);
}
