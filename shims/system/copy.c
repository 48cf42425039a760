#include "system/internal/copy.h"

#include <stdbool.h>

#include "system/status.h"

enum {
    PERMISSIONS = SystemNative_S_IRWXU | SystemNative_S_IRWXG | SystemNative_S_IRWXO,
    /* The shift from S_IRWXO to S_IRWXG. */
    TO_GROUP = 3,
    /* The resolution of FAT's times. */
    SECONDS_APART = 2,
};

static int32_t CheckRegular(int32_t mode)
{
    switch (mode & SystemNative_S_IFMT) {
    case SystemNative_S_IFREG:
        return 0;
    case SystemNative_S_IFDIR:
        return -Error_EISDIR;
    case SystemNative_S_IFIFO:
    case SystemNative_S_IFSOCK:
        return -Error_ESPIPE;
    default:
        return -Error_EINVAL;
    }
}

/* Result: 0 and the status of both, or a negated error. */
static int32_t CheckFiles(int64_t source, int64_t destination, SystemNative_FileStatus* from,
        SystemNative_FileStatus* to)
{
    int32_t error = SystemNative_FStat(source, from);
    if (error == 0) {
        error = SystemNative_FStat(destination, to);
    }
    if (error == 0) {
        error = CheckRegular(from->Mode);
    }
    if (error == 0) {
        error = CheckRegular(to->Mode);
    }
    if (error == 0 && from->Dev == to->Dev && from->Ino == to->Ino) {
        error = -Error_EINVAL;
    }
    return error != 0 ? error : Interop_CheckCopy(source, destination);
}

static bool AreApart(int64_t one, int64_t other)
{
    int64_t seconds;
    return __builtin_sub_overflow(one, other, &seconds) || seconds < -SECONDS_APART || seconds > SECONDS_APART;
}

/* Returns the permission bits that a copy may have at most. */
static int32_t FindPermissions(int64_t source, const SystemNative_FileStatus* from, const SystemNative_FileStatus* to)
{
    int32_t permissions = Interop_Permissions(source, from->Mode & PERMISSIONS);
    if (from->Gid == to->Gid) {
        return permissions;
    }
    /* Members of the source's group may be others for the copy, and vice versa. */
    int32_t others = permissions & (permissions >> TO_GROUP) & SystemNative_S_IRWXO;
    return (permissions & SystemNative_S_IRWXU) | (others << TO_GROUP) | others;
}

/* Compares with the copy's final status, since some file systems report success without setting anything. */
static int32_t FindLosses(const SystemNative_FileStatus* source, int32_t wanted, int64_t destination, bool hasTimes)
{
    SystemNative_FileStatus copy;
    if (SystemNative_FStat(destination, &copy) != 0) {
        /* The copy's status is unknown. */
        return SystemNative_COPY_LOST_TIMES | SystemNative_COPY_LOST_MODE | SystemNative_COPY_MORE_OPEN;
    }
    int32_t mode = copy.Mode & SystemNative_ALLPERMS;
    return (hasTimes && !AreApart(source->Mtime, copy.Mtime) ? 0 : SystemNative_COPY_LOST_TIMES)
            | (mode == (source->Mode & PERMISSIONS) ? 0 : SystemNative_COPY_LOST_MODE)
            | ((mode & ~wanted) == 0 ? 0 : SystemNative_COPY_MORE_OPEN);
}

int32_t SystemNative_CopyFile(int64_t source, int64_t destination)
{
    SystemNative_FileStatus from;
    SystemNative_FileStatus to;
    int32_t error = CheckFiles(source, destination, &from, &to);
    if (error != 0) {
        return error;
    }
    /*
     * During the copy, only what both files permit: nobody without access to the source reads the copy, and nobody
     * without access to the destination's old content reads that. FindLosses reports bits that could not be set.
     */
    int32_t wanted = FindPermissions(source, &from, &to);
    int32_t narrow = wanted & to.Mode;
    if ((to.Mode & SystemNative_ALLPERMS) != narrow) {
        (void)SystemNative_FChMod(destination, narrow);
    }
    error = Interop_CopyData(source, destination, from.Size);
    if (error != 0) {
        return error;
    }
    if (wanted != narrow) {
        (void)SystemNative_FChMod(destination, wanted);
    }
    bool hasTimes = SystemNative_FUTimens(destination, from.Atime, from.AtimeNsec, from.Mtime, from.MtimeNsec) == 0;
    return FindLosses(&from, wanted, destination, hasTimes);
}
