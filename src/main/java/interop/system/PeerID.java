package interop.system;

import interop.Struct;

/** Who is at the other end of a socket. May be used again and again. Not thread-safe. */
@Struct("SystemNative_PeerID")
public final class PeerID {
    /** Its effective user id. */
    public long uid;

    /** Its effective group id. */
    public long gid;

    /** Its process id; 0 if the system does not tell, or the process has none that this one could see. */
    public long pid;

    /** For a peer to be asked for. */
    public PeerID() {
    }
}
