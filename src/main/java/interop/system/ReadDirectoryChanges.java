package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/**
 * {@code ReadDirectoryChangesW}: called by {@link WatchEvents}. C writes the records: the buffer must not be mapped
 * from a file, whose truncation would crash the JVM.
 */
interface ReadDirectoryChanges {
    /**
     * Waits for changes in a directory and fills the remainder of a buffer with their records, as many as are available
     * and fit, and advances its position. Called by {@link WatchEvents}. Thread-safe: concurrent calls wait for each
     * other.
     *
     * <p>Closing the handle does not end the wait; {@code cancelIo} in another thread does.
     *
     * @param directory a directory opened with {@link OpenFlags#O_DIRECTORY}
     * @param events receives the records, preferably a direct buffer of 128 KiB, since what does not fit is lost
     * @param subtree 1 to include subdirectories, else 0
     * @param filter a set of {@link NotifyFilter}
     * @return the number of bytes filled, or a negated {@link interop.ErrorCode} code: ECANCELED; ERANGE for less room
     *     than 64 bytes; EINVAL for an unknown bit or none, and for a handle that is not a directory; ENOTSUP on Linux
     *     and macOS
     */
    @LibraryImport(value = "SystemNative_ReadDirectoryChanges", internal = true)
    int readDirectoryChanges(SafeFileHandle directory, @Out ByteBuffer events, int subtree, int filter);
}
