#include "macos.h"
#include "system/at.h"
#include "system/at_links.h"
#include "system/at_names.h"
#include "system/node.h"
#include "system/process.h"

enum {
    DIRECTORY = 3,
    PIPE = 4,
};

/* The error of the system for each call that is relative to a directory, unless the descriptor is of a pipe. */
static int error;
static char made[64];

static int CallAt(int directory, const char* path)
{
    return directory == PIPE && path[0] != '/' ? Fails(ENOTSUP) : Answers(error);
}

int fstat(int fd, struct stat* status)
{
    *status = (struct stat){.st_mode = fd == DIRECTORY ? S_IFDIR : S_IFIFO};
    return 0;
}

int fcntl(int fd, int command, ...)
{
    if (command != F_GETPATH || fd == PIPE) {
        return Fails(EBADF);
    }
    va_list arguments;
    va_start(arguments, command);
    strcpy(va_arg(arguments, char*), "/folder");
    va_end(arguments);
    return 0;
}

int openat(int directory, const char* path, int flags, ...)
{
    (void)flags;
    return CallAt(directory, path);
}

int mkdirat(int directory, const char* path, mode_t mode)
{
    (void)mode;
    return CallAt(directory, path);
}

int unlinkat(int directory, const char* path, int flags)
{
    (void)flags;
    return CallAt(directory, path);
}

int renameat(int from, const char* oldPath, int to, const char* newPath)
{
    int result = CallAt(from, oldPath);
    return result == 0 ? CallAt(to, newPath) : result;
}

int renameatx_np(int from, const char* oldPath, int to, const char* newPath, unsigned int flags)
{
    (void)flags;
    return renameat(from, oldPath, to, newPath);
}

int linkat(int from, const char* oldPath, int to, const char* newPath, int flags)
{
    (void)flags;
    return renameat(from, oldPath, to, newPath);
}

int symlinkat(const char* target, int directory, const char* path)
{
    (void)target;
    return CallAt(directory, path);
}

ssize_t readlinkat(int directory, const char* path, char* buffer, size_t length)
{
    (void)buffer;
    (void)length;
    return CallAt(directory, path);
}

int faccessat(int directory, const char* path, int mode, int flags)
{
    (void)mode;
    (void)flags;
    return CallAt(directory, path);
}

int fchmodat(int directory, const char* path, mode_t mode, int flags)
{
    (void)mode;
    (void)flags;
    return CallAt(directory, path);
}

int fchownat(int directory, const char* path, uid_t uid, gid_t gid, int flags)
{
    (void)uid;
    (void)gid;
    (void)flags;
    return CallAt(directory, path);
}

int fstatat(int directory, const char* path, struct stat* status, int flags)
{
    (void)flags;
    memset(status, 0, sizeof(*status));
    return CallAt(directory, path);
}

int utimensat(int directory, const char* path, const struct timespec times[2], int flags)
{
    (void)times;
    (void)flags;
    return CallAt(directory, path);
}

int fchdir(int fd)
{
    return fd == PIPE ? Fails(EINVAL) : 0;
}

/* A user without privilege may only make FIFOs. */
int mknod(const char* path, mode_t mode, dev_t device)
{
    (void)device;
    if (!S_ISFIFO(mode)) {
        return Fails(EPERM);
    }
    strcpy(made, path);
    return 0;
}

static void CheckAll(int32_t expected, int64_t directory, const char* path)
{
    SystemNative_FileStatus status;
    uint8_t buffer[8];
    CHECK_SAME(expected, SystemNative_OpenAt(directory, path, 0, 0));
    CHECK_SAME(expected, SystemNative_MkDirAt(directory, path, 0));
    CHECK_SAME(expected, SystemNative_UnlinkAt(directory, path, 0));
    CHECK_SAME(expected, SystemNative_RenameAt(directory, path, directory, path, 0));
    CHECK_SAME(expected, SystemNative_RenameAt(DIRECTORY, path, directory, path, 0));
    CHECK_SAME(expected, SystemNative_RenameAt(directory, path, DIRECTORY, path, SystemNative_RENAME_NOREPLACE));
    CHECK_SAME(expected, SystemNative_LinkAt(directory, path, DIRECTORY, path, 0));
    CHECK_SAME(expected, SystemNative_SymLinkAt("a", directory, path));
    CHECK_SAME(expected, SystemNative_ReadLinkAt(directory, path, buffer, sizeof(buffer)));
    CHECK_SAME(expected, SystemNative_FAccessAt(directory, path, 0, 0));
    CHECK_SAME(expected, SystemNative_FChModAt(directory, path, 0, 0));
    CHECK_SAME(expected, SystemNative_FChModAt(directory, path, 0, SystemNative_AT_SYMLINK_NOFOLLOW));
    CHECK_SAME(expected, SystemNative_FChOwnAt(directory, path, -1, -1, 0));
    CHECK_SAME(expected, SystemNative_FStatAt(directory, path, &status, 0));
    CHECK_SAME(expected, SystemNative_UTimensat(directory, path, 0, 0, 0, 0, 0));
}

TEST(PipeAsDirectory)
{
    error = 0;
    CheckAll(-Error_ENOTDIR, PIPE, "name");
    CHECK_ERROR(ENOTDIR, SystemNative_MkNodAt(PIPE, "name", SystemNative_S_IFIFO, 0, 0));
    CHECK_ERROR(ENOTDIR, SystemNative_MkFifoAt(PIPE, "name", 0));
    CHECK_ERROR(ENOTDIR, SystemNative_FChDir(PIPE));
}

/* For any other reason, the error stays. */
TEST(NotSupportedInDirectory)
{
    error = ENOTSUP;
    CheckAll(-Error_ENOTSUP, DIRECTORY, "name");
    CheckAll(-Error_ENOTSUP, PIPE, "/name");
    CheckAll(-Error_ENOTSUP, SystemNative_AT_FDCWD, "name");
}

TEST(NodesOfAUser)
{
    CHECK_ERROR(EINVAL, SystemNative_MkNodAt(DIRECTORY, "name", SystemNative_S_IFREG | 0600, 0, 0));
    CHECK_ERROR(EINVAL, SystemNative_MkNodAt(DIRECTORY, "name", 0600, 0, 0));
    CHECK_ERROR(EINVAL, SystemNative_MkNod("/name", SystemNative_S_IFSOCK | 0600, 0, 0));
    CHECK_ERROR(EPERM, SystemNative_MkNod("/name", SystemNative_S_IFCHR | 0600, 1, 3));
    CHECK_SAME(0, SystemNative_MkNodAt(DIRECTORY, "name", SystemNative_S_IFIFO | 0600, 0, 0));
    CHECK_TEXT("/folder/name", made);
}
