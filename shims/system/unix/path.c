#include "common/unix.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "system/at_links.h"
#include "system/path.h"

/* POSIX allows both EEXIST and ENOTEMPTY for a directory that is not empty. */
static int32_t ResultForDirectory(int result)
{
    return result == -1 && errno == EEXIST ? -Error_ENOTEMPTY : Interop_Result(result);
}

int32_t SystemNative_MkDir(const char* path, int32_t mode)
{
    if ((mode & ~SystemNative_ALLPERMS) != 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, mkdir(path, (mode_t)mode));
    return Interop_Result(result);
}

int32_t SystemNative_RmDir(const char* path)
{
    int result;
    INTEROP_RETRY(result, rmdir(path));
    return ResultForDirectory(result);
}

int32_t SystemNative_Unlink(const char* path)
{
    int result;
    INTEROP_RETRY(result, unlink(path));
    return Interop_Result(result);
}

int32_t SystemNative_Truncate(const char* path, int64_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, truncate(path, length));
    return Interop_Result(result);
}

int32_t SystemNative_Rename(const char* oldPath, const char* newPath)
{
    int result;
    INTEROP_RETRY(result, rename(oldPath, newPath));
    return ResultForDirectory(result);
}

int32_t SystemNative_Link(const char* oldPath, const char* newPath)
{
    /* Not link(2), which follows symbolic links on some systems. */
    int result;
    INTEROP_RETRY(result, linkat(AT_FDCWD, oldPath, AT_FDCWD, newPath, 0));
    return Interop_Result(result);
}

int32_t SystemNative_SymLink(const char* target, const char* linkPath)
{
    int result;
    INTEROP_RETRY(result, symlink(target, linkPath));
    return Interop_Result(result);
}

int32_t SystemNative_ReadLink(const char* path, uint8_t* buffer, int32_t length)
{
    return SystemNative_ReadLinkAt(SystemNative_AT_FDCWD, path, buffer, length);
}

int32_t SystemNative_RealPath(const char* path, uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    if (path == NULL) {
        return -Error_EFAULT;
    }
    /* Not into the caller's buffer, which would need PATH_MAX bytes. */
    char* resolved;
    do {
        resolved = realpath(path, NULL);
    } while (resolved == NULL && errno == EINTR);
    if (resolved == NULL) {
        return Interop_Fail();
    }
    int32_t result = Interop_CopyText(resolved, buffer, length);
    free(resolved);
    return result;
}
