#include "common/windows.h"

#include "system/attribute.h"

/* Not supported; system/attribute.h has the reason. */

int32_t SystemNative_GetXAttr(const char* path, const char* name, uint8_t* value, int32_t length)
{
    (void)path;
    (void)name;
    (void)value;
    (void)length;
    return -Error_ENOTSUP;
}

int32_t SystemNative_LGetXAttr(const char* path, const char* name, uint8_t* value, int32_t length)
{
    (void)path;
    (void)name;
    (void)value;
    (void)length;
    return -Error_ENOTSUP;
}

int32_t SystemNative_FGetXAttr(int64_t fd, const char* name, uint8_t* value, int32_t length)
{
    (void)fd;
    (void)name;
    (void)value;
    (void)length;
    return -Error_ENOTSUP;
}

int32_t SystemNative_SetXAttr(const char* path, const char* name, const uint8_t* value, int32_t length, int32_t flags)
{
    (void)path;
    (void)name;
    (void)value;
    (void)length;
    (void)flags;
    return -Error_ENOTSUP;
}

int32_t SystemNative_LSetXAttr(const char* path, const char* name, const uint8_t* value, int32_t length, int32_t flags)
{
    (void)path;
    (void)name;
    (void)value;
    (void)length;
    (void)flags;
    return -Error_ENOTSUP;
}

int32_t SystemNative_FSetXAttr(int64_t fd, const char* name, const uint8_t* value, int32_t length, int32_t flags)
{
    (void)fd;
    (void)name;
    (void)value;
    (void)length;
    (void)flags;
    return -Error_ENOTSUP;
}

int32_t SystemNative_ListXAttr(const char* path, uint8_t* names, int32_t length)
{
    (void)path;
    (void)names;
    (void)length;
    return -Error_ENOTSUP;
}

int32_t SystemNative_LListXAttr(const char* path, uint8_t* names, int32_t length)
{
    (void)path;
    (void)names;
    (void)length;
    return -Error_ENOTSUP;
}

int32_t SystemNative_FListXAttr(int64_t fd, uint8_t* names, int32_t length)
{
    (void)fd;
    (void)names;
    (void)length;
    return -Error_ENOTSUP;
}

int32_t SystemNative_RemoveXAttr(const char* path, const char* name)
{
    (void)path;
    (void)name;
    return -Error_ENOTSUP;
}

int32_t SystemNative_LRemoveXAttr(const char* path, const char* name)
{
    (void)path;
    (void)name;
    return -Error_ENOTSUP;
}

int32_t SystemNative_FRemoveXAttr(int64_t fd, const char* name)
{
    (void)fd;
    (void)name;
    return -Error_ENOTSUP;
}
