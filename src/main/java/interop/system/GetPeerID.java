package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code getpeereid(3)}, {@code SO_PEERCRED}: gets the credentials of the peer of a socket. */
interface GetPeerID {
    /**
     * Gets the effective user, group and process ID of the peer of a local socket, as they were when it called
     * connect(2) or listen(2): {@code getpeereid(3)}, {@code SO_PEERCRED}. Thread-safe.
     *
     * @param socket a connected socket of the family {@code AF_UNIX}
     * @param peer receives the IDs; unchanged on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; ENOTSOCK; ENOTCONN for a socket without such a
     *     peer; EINVAL on macOS for a socket of another family; ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_GetPeerID")
    int getPeerID(SafeFileHandle socket, @Out PeerID peer);
}
