package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_GET_SEALS}: gets the seals of an in-memory file. */
interface FcntlGetSeals {
    /**
     * Gets the seals of an in-memory file: {@code fcntl(2)} with {@code F_GET_SEALS}. Thread-safe.
     *
     * @param file an in-memory file
     * @return a set of {@link Seals}, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for a file that does
     *     not support sealing; ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_FcntlGetSeals")
    int fcntlGetSeals(SafeFileHandle file);
}
