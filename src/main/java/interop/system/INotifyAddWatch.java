package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code inotify_add_watch(2)}: adds or changes a watch for a file or directory. */
interface INotifyAddWatch {
    /**
     * Adds a watch for a file, or for a directory and the files in it; if there is a watch for the file, changes its
     * mask: {@code inotify_add_watch(2)}. Thread-safe.
     *
     * @param queue the result of {@code iNotifyInit}
     * @param path the path of the file; a symbolic link is followed unless the mask has {@link
     *     WatchMask#IN_DONT_FOLLOW}
     * @param mask a set of {@link WatchMask}
     * @return the watch descriptor, greater than 0, the same for the same file; or a negated {@link interop.ErrorCode}
     *     code: ENOSPC if the user has too many watches; the other errors of inotify_add_watch(2); EINVAL for an
     *     unknown bit, a mask without an event, or a file that is not an inotify instance; ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_INotifyAddWatch")
    int iNotifyAddWatch(SafeFileHandle queue, @Utf8 String path, int mask);
}
