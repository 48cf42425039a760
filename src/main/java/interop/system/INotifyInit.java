package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code inotify_init1(2)}: makes an inotify instance, a queue of file system events. */
interface INotifyInit {
    /**
     * Makes an inotify instance, a queue of file system events: {@code inotify_init1(2)}. {@link WatchEvents} reads it,
     * and {@link PollSet} can wait for it. The caller closes the handle, which removes its watches. Thread-safe.
     *
     * @param flags 0, or a set of {@link OpenFlags#O_CLOEXEC} and {@link OpenFlags#O_NONBLOCK}
     * @return the queue
     * @throws InteropException EMFILE if the process has too many descriptors or the user too many inotify instances;
     *     ENFILE; ENOMEM; EINVAL for any other flag; ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_INotifyInit")
    SafeFileHandle iNotifyInit(int flags) throws InteropException;
}
