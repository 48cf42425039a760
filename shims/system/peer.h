#pragma once

#include "common/interop.h"

/* The process at the other end of a socket, as it was when it connected or began to listen. */
typedef struct {
    /* Its effective user and group. */
    int64_t Uid;
    int64_t Gid;
    /* 0 if the system does not tell, or the process has no number for this one. */
    int64_t Pid;
} SystemNative_PeerID;

/**
 * getpeereid(3), SO_PEERCRED. Tells who is at the other end of a connected local socket (AF_UNIX).
 * Result: 0, and the answer in *peer. Nothing is written on failure.
 * Errors: EBADF, ENOTSOCK; ENOTCONN for a socket without such a peer. macOS: EINVAL for a socket of another family.
 * Windows: ENOTSUP, since users have no numbers.
 */
INTEROP_EXPORT int32_t SystemNative_GetPeerID(int64_t socket, SystemNative_PeerID* peer);
