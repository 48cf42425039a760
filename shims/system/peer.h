#pragma once

#include "common/interop.h"

/* The credentials of the process at the other end of a socket, at the time of its connect(2) or listen(2). */
typedef struct {
    /* The effective user ID and group ID. */
    int64_t Uid;
    int64_t Gid;
    /* The process ID; 0 if the system does not report it, or the process has none in this PID namespace. */
    int64_t Pid;
} SystemNative_PeerID;

/**
 * getpeereid(3), SO_PEERCRED. Gets the credentials of the peer of a connected local socket (AF_UNIX).
 * Result: 0, and *peer is filled in. Nothing is written on failure.
 * Errors: EBADF, ENOTSOCK; ENOTCONN for a socket without such a peer. macOS: EINVAL for a socket of another family.
 * Windows: ENOTSUP, since users have no numeric IDs.
 */
INTEROP_EXPORT int32_t SystemNative_GetPeerID(int64_t socket, SystemNative_PeerID* peer);
