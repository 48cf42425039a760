package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.Utf8;

/** {@code stat(2)}, {@code GetFileInformationByHandleEx}: gets the status of a file. */
interface Stat {
    /**
     * Gets the status of a file: {@code stat(2)}, {@code GetFileInformationByHandleEx}. On Windows the device and inode
     * numbers of a file that the system shares with nobody, such as {@code pagefile.sys}, are 0. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param status receives the status; unchanged on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of stat(2)
     */
    @LibraryImport("SystemNative_Stat")
    int stat(@Utf8 String path, @Out FileStatus status);
}
