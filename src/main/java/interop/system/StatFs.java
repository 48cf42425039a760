package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.Utf8;

/** {@code statfs(2)}, {@code NtQueryVolumeInformationFile}: gets the status of a file system. */
interface StatFs {
    /**
     * Gets the status of the file system that contains a file: {@code statfs(2)}, {@code NtQueryVolumeInformationFile}.
     * Unlike {@code stat}, it triggers automounts, and may wait for them. Thread-safe.
     *
     * @param path the path of any file on the file system; a symbolic link is followed
     * @param status receives the status; unchanged on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of statfs(2)
     */
    @LibraryImport("SystemNative_StatFs")
    int statFs(@Utf8 String path, @Out FileSystemStatus status);
}
