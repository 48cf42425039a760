package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.Utf8;

/** {@code statfs(2)}, {@code NtQueryVolumeInformationFile}: what is known of a file system. */
interface StatFs {
    /**
     * Tells what is known of the file system that a path is on. Unlike {@code stat}, it mounts what the system mounts
     * when it is used, by automount(8) say, and may wait for that. Thread-safe.
     *
     * @param path any file on it, symbolic links followed
     * @param status receives what is known; left alone on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: those of statfs(2)
     */
    @LibraryImport("SystemNative_StatFs")
    int statFs(@Utf8 String path, @Out FileSystemStatus status);
}
