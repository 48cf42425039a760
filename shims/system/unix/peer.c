#include "common/unix.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "system/peer.h"

#if HAVE_SO_PEERCRED
static int32_t GetPeer(int fd, SystemNative_PeerID* peer)
{
    struct ucred credentials;
    socklen_t size = sizeof(credentials);
    if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == -1) {
        return Interop_Fail();
    }
    /* The system's value for a socket without a peer, or of another family. */
    if (credentials.uid == (uid_t)-1) {
        return -Error_ENOTCONN;
    }
    *peer = (SystemNative_PeerID){.Uid = credentials.uid, .Gid = credentials.gid, .Pid = credentials.pid};
    return 0;
}
#else
static int32_t GetPeer(int fd, SystemNative_PeerID* peer)
{
    uid_t uid;
    gid_t gid;
    if (getpeereid(fd, &uid, &gid) == -1) {
        return Interop_Fail();
    }
    pid_t pid = 0;
#if HAVE_LOCAL_PEERPID
    socklen_t size = sizeof(pid);
    if (getsockopt(fd, SOL_LOCAL, LOCAL_PEERPID, &pid, &size) == -1) {
        pid = 0;
    }
#endif
    *peer = (SystemNative_PeerID){.Uid = uid, .Gid = gid, .Pid = pid};
    return 0;
}
#endif

int32_t SystemNative_GetPeerID(int64_t socket, SystemNative_PeerID* peer)
{
    return peer == NULL ? -Error_EFAULT : GetPeer(Interop_Descriptor(socket), peer);
}
