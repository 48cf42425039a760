package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/**
 * {@code ReadDirectoryChangesW}: what {@link WatchEvents} waits for changes in a directory by. C writes the records, so
 * no buffer may be of a file that somebody cuts short.
 */
interface ReadDirectoryChanges {
    /**
     * Waits for changes and fills the buffer from its position on with their records, as many as there are and fit,
     * and moves its position by that. {@link WatchEvents} makes this call and takes the records apart. Threads wait for
     * each other.
     *
     * <p>Closing the handle does not end a wait; {@code cancelIo} in another thread does.
     *
     * @param directory a directory opened with {@link OpenFlags#O_DIRECTORY}
     * @param events where to, best a direct buffer of 128 KiB, since what does not fit is lost
     * @param subtree 1 for the directories below it, too; 0 for it alone
     * @param filter a set of {@link NotifyFilter}
     * @return how many bytes were filled; or a negated {@link interop.ErrorCode} code: ECANCELED; ERANGE for less room
     *     than 64 bytes; EINVAL for an unknown bit or none, and for what is no directory; ENOTSUP where the system has
     *     no such call
     */
    @LibraryImport(value = "SystemNative_ReadDirectoryChanges", internal = true)
    int readDirectoryChanges(SafeFileHandle directory, @Out ByteBuffer events, int subtree, int filter);
}
