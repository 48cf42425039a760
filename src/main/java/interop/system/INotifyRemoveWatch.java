package interop.system;

import interop.LibraryImport;

/** {@code inotify_rm_watch(2)}: ends a watch. */
interface INotifyRemoveWatch {
    /**
     * Ends a watch. Its last event, {@link WatchMask#IN_IGNORED}, also ends the wait of a thread that reads.
     * Thread-safe.
     *
     * @param queue what {@code iNotifyInit} made
     * @param watch what {@code iNotifyAddWatch} returned
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for a number that is no watch and a handle
     *     of another kind; ENOTSUP where the system has no inotify
     */
    @LibraryImport("SystemNative_INotifyRemoveWatch")
    int iNotifyRemoveWatch(SafeFileHandle queue, int watch);
}
