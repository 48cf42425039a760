#include "common/unix.h"

#include <stdbool.h>
#include <unistd.h>

#include "system/owner.h"

_Static_assert(sizeof(uid_t) == 4 && sizeof(gid_t) == 4, "ids must have 32 bits");

/* -1 leaves an ID unchanged. 4,294,967,295 is the same to the system, and not a valid ID. */
static bool IsId(int64_t id)
{
    return id >= -1 && id < UINT32_MAX;
}

int32_t SystemNative_ChOwn(const char* path, int64_t uid, int64_t gid)
{
    if (!IsId(uid) || !IsId(gid)) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, chown(path, (uid_t)uid, (gid_t)gid));
    return Interop_Result(result);
}

int32_t SystemNative_LChOwn(const char* path, int64_t uid, int64_t gid)
{
    if (!IsId(uid) || !IsId(gid)) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, lchown(path, (uid_t)uid, (gid_t)gid));
    return Interop_Result(result);
}

int32_t SystemNative_FChOwn(int64_t fd, int64_t uid, int64_t gid)
{
    if (!IsId(uid) || !IsId(gid)) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, fchown(Interop_Descriptor(fd), (uid_t)uid, (gid_t)gid));
    return Interop_Result(result);
}
