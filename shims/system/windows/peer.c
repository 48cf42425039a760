#include "system/windows/win32.h"

#include "system/peer.h"

int32_t SystemNative_GetPeerID(int64_t socket, SystemNative_PeerID* peer)
{
    (void)socket;
    (void)peer;
    return -Error_ENOTSUP;
}
