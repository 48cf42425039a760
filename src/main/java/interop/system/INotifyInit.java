package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code inotify_init1(2)}: makes a queue of file system events. */
interface INotifyInit {
    /**
     * Makes a queue of events. {@link WatchEvents} reads it, and what waits for descriptors can wait for it. The caller
     * closes the handle, which removes its watches. Thread-safe.
     *
     * @param flags {@link OpenFlags#O_CLOEXEC}, {@link OpenFlags#O_NONBLOCK} or 0
     * @return the queue
     * @throws InteropException EMFILE for too many descriptors of the process, or queues of the user; ENFILE, ENOMEM;
     *     EINVAL for another flag; ENOTSUP where the system has no inotify
     */
    @LibraryImport("SystemNative_INotifyInit")
    SafeFileHandle iNotifyInit(int flags) throws InteropException;
}
