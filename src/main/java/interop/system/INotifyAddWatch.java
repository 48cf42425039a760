package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code inotify_add_watch(2)}: watches a file or directory. */
interface INotifyAddWatch {
    /**
     * Watches a file, or a directory and the files in it; for a file that is watched already, changes what for.
     * Thread-safe.
     *
     * @param queue what {@code iNotifyInit} made
     * @param path the file, followed if it is a symbolic link, unless the mask says otherwise
     * @param mask a set of {@link WatchMask}
     * @return the number of the watch, above 0, the same one for the same file; or a negated {@link interop.ErrorCode}
     *     code: those of inotify_add_watch(2), as ENOSPC for too many watches of the user; EINVAL for an unknown bit,
     *     a mask without an event and a handle of another kind; ENOTSUP where the system has no inotify
     */
    @LibraryImport("SystemNative_INotifyAddWatch")
    int iNotifyAddWatch(SafeFileHandle queue, @Utf8 String path, int mask);
}
