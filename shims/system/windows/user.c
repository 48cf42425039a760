#include "common/windows.h"

#include "system/user.h"

/* Users and groups are SIDs, of up to 68 bytes, without numeric IDs. */

int32_t SystemNative_GetPwUidR(int64_t uid, SystemNative_Passwd* passwd, uint8_t* texts, int32_t length)
{
    (void)uid;
    (void)passwd;
    (void)texts;
    (void)length;
    return -Error_ENOTSUP;
}

int32_t SystemNative_GetPwNamR(const char* name, SystemNative_Passwd* passwd, uint8_t* texts, int32_t length)
{
    (void)name;
    (void)passwd;
    (void)texts;
    (void)length;
    return -Error_ENOTSUP;
}

int32_t SystemNative_GetGroupName(int64_t gid, uint8_t* name, int32_t length)
{
    (void)gid;
    (void)name;
    (void)length;
    return -Error_ENOTSUP;
}

int64_t SystemNative_GetEUid(void)
{
    return -Error_ENOTSUP;
}

int64_t SystemNative_GetEGid(void)
{
    return -Error_ENOTSUP;
}
