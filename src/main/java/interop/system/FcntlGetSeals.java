package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_GET_SEALS}: the seals of a file in memory. */
interface FcntlGetSeals {
    /**
     * Tells what can no longer be done with a file in memory. Thread-safe.
     *
     * @param file a file in memory
     * @return a set of {@link Seals}, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for a file that has no
     *     seals; ENOTSUP where there are none, like macOS and Windows
     */
    @LibraryImport("SystemNative_FcntlGetSeals")
    int fcntlGetSeals(SafeFileHandle file);
}
