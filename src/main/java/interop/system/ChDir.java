package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code chdir(2)}, {@code SetCurrentDirectoryW}: changes the current directory. */
interface ChDir {
    /**
     * Changes the current directory for the whole process. The JDK keeps the one that it started with, so relative
     * paths then mean different files to it and to native code. Thread-safe.
     *
     * @param path a directory
     * @return 0, or a negated {@link interop.ErrorCode} code: those of chdir(2)
     */
    @LibraryImport("SystemNative_ChDir")
    int chDir(@Utf8 String path);
}
