package interop.system;

import interop.LibraryImport;

/** {@code fchdir(2)}, {@code SetCurrentDirectoryW}: changes the current directory to one that is open. */
interface FChDir {
    /**
     * Changes the current directory of the whole process. The JDK itself keeps to the one that it started in. Not to be
     * mixed with other threads' relative paths.
     *
     * @param directory a directory, opened with {@link OpenFlags#O_DIRECTORY}
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF, ENOTDIR, EACCES; ENAMETOOLONG for a long path on
     *     Windows
     */
    @LibraryImport("SystemNative_FChDir")
    int fChDir(SafeFileHandle directory);
}
