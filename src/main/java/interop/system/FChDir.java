package interop.system;

import interop.LibraryImport;

/** {@code fchdir(2)}, {@code SetCurrentDirectoryW}: changes the current directory to an open directory. */
interface FChDir {
    /**
     * Changes the current directory of the whole process to an open directory: {@code fchdir(2)}, {@code
     * SetCurrentDirectoryW}. The JDK keeps resolving relative paths against the directory in which it started. Affects
     * the relative paths that other threads use at the same time.
     *
     * @param directory a directory opened with {@link OpenFlags#O_DIRECTORY}
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF, ENOTDIR, EACCES; ENAMETOOLONG on Windows for a
     *     path longer than MAX_PATH
     */
    @LibraryImport("SystemNative_FChDir")
    int fChDir(SafeFileHandle directory);
}
