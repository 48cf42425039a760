package interop.system;

import interop.LibraryImport;

/** {@code inotify_rm_watch(2)}: removes a watch. */
interface INotifyRemoveWatch {
    /**
     * Removes a watch: {@code inotify_rm_watch(2)}. The queue then gets the event {@link WatchMask#IN_IGNORED}, which
     * also ends the wait of a reading thread. Thread-safe.
     *
     * @param queue the result of {@code iNotifyInit}
     * @param watch the result of {@code iNotifyAddWatch}
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for a number that is not a watch
     *     descriptor, or a file that is not an inotify instance; ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_INotifyRemoveWatch")
    int iNotifyRemoveWatch(SafeFileHandle queue, int watch);
}
