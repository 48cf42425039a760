package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code getpeereid(3)}, {@code SO_PEERCRED}: tells who is at the other end of a socket. */
interface GetPeerID {
    /**
     * Tells which user and process connected, or listens, at the other end of a local socket; as they were then.
     * Thread-safe.
     *
     * @param socket a connected socket of the family {@code AF_UNIX}
     * @param peer receives the answer; left alone on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF, ENOTSOCK; ENOTCONN for a socket without such a
     *     peer, on macOS EINVAL for one of another family; ENOTSUP where users have no numbers, on Windows
     */
    @LibraryImport("SystemNative_GetPeerID")
    int getPeerID(SafeFileHandle socket, @Out PeerID peer);
}
