package interop.system;

import interop.Struct;

/** The credentials of the peer of a socket. Reusable. Not thread-safe. */
@Struct("SystemNative_PeerID")
public final class PeerID {
    /** The effective user ID of the peer. */
    public long uid;

    /** The effective group ID of the peer. */
    public long gid;

    /** The process ID of the peer; 0 if unknown, or if the process is not visible to this one. */
    public long pid;

    /** Makes an object to pass to {@link SystemNative#getPeerID}. */
    public PeerID() {
    }
}
