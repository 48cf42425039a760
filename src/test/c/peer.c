#include "test.h"

#if defined(_WIN32)
TEST(UsersHaveNoNumbers)
{
    SystemNative_PeerID peer;
    CHECK_ERROR(ENOTSUP, SystemNative_GetPeerID(-1, &peer));
}
#else
#include <sys/socket.h>

TEST(OddArguments)
{
    SystemNative_PeerID peer = {.Uid = -7, .Gid = -8, .Pid = -9};
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_GetPeerID(BadDescriptors[i], &peer));
        CHECK_ERROR(EFAULT, SystemNative_GetPeerID(BadDescriptors[i], NULL));
    }
    int64_t fd = open(".", O_RDONLY);
    CHECK_ERROR(ENOTSOCK, SystemNative_GetPeerID(fd, &peer));
    close((int)fd);
    fd = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK_ERROR(ENOTCONN, SystemNative_GetPeerID(fd, &peer));
    close((int)fd);
    fd = socket(AF_INET, SOCK_STREAM, 0);
    int32_t result = SystemNative_GetPeerID(fd, &peer);
    CHECK(result == -Error_ENOTCONN || result == -Error_EINVAL);
    close((int)fd);
    CHECK(peer.Uid == -7 && peer.Gid == -8 && peer.Pid == -9);
}

TEST(OfAPair)
{
    int ends[2];
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
    SystemNative_PeerID peer = {.Uid = -7, .Gid = -8, .Pid = -9};
    CHECK_SAME(0, SystemNative_GetPeerID(ends[0], &peer));
    CHECK_SAME(geteuid(), peer.Uid);
    CHECK_SAME(getegid(), peer.Gid);
    CHECK_SAME(getpid(), peer.Pid);
    close(ends[0]);
    close(ends[1]);
}
#endif
