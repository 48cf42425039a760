#include "common/unix.h"

#include <unistd.h>

#include "system/host.h"

int32_t SystemNative_GetHostName(uint8_t* buffer, int32_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    /* The maximum is 255 bytes; systems differ in what they do if the buffer is too small. */
    char name[1024] = "";
    if (gethostname(name, sizeof(name) - 1) == -1) {
        return Interop_Fail();
    }
    return Interop_CopyText(name, buffer, length);
}

/* Result: the platform's name, or a negated error. */
static int ConvertSysConfName(int32_t name)
{
    switch (name) {
    case SystemNative_SC_ARG_MAX:
        return _SC_ARG_MAX;
    case SystemNative_SC_CHILD_MAX:
        return _SC_CHILD_MAX;
    case SystemNative_SC_CLK_TCK:
        return _SC_CLK_TCK;
    case SystemNative_SC_HOST_NAME_MAX:
        return _SC_HOST_NAME_MAX;
    case SystemNative_SC_IOV_MAX:
        return _SC_IOV_MAX;
    case SystemNative_SC_LOGIN_NAME_MAX:
        return _SC_LOGIN_NAME_MAX;
    case SystemNative_SC_NGROUPS_MAX:
        return _SC_NGROUPS_MAX;
    case SystemNative_SC_OPEN_MAX:
        return _SC_OPEN_MAX;
    case SystemNative_SC_PAGESIZE:
        return _SC_PAGESIZE;
    case SystemNative_SC_SYMLOOP_MAX:
        return _SC_SYMLOOP_MAX;
    case SystemNative_SC_TTY_NAME_MAX:
        return _SC_TTY_NAME_MAX;
    case SystemNative_SC_GETPW_R_SIZE_MAX:
        return _SC_GETPW_R_SIZE_MAX;
    case SystemNative_SC_GETGR_R_SIZE_MAX:
        return _SC_GETGR_R_SIZE_MAX;
    case SystemNative_SC_NPROCESSORS_CONF:
        return _SC_NPROCESSORS_CONF;
    case SystemNative_SC_NPROCESSORS_ONLN:
        return _SC_NPROCESSORS_ONLN;
    case SystemNative_SC_PHYS_PAGES:
#if HAVE_SC_PHYS_PAGES
        return _SC_PHYS_PAGES;
#else
        return -Error_ENOTSUP;
#endif
    case SystemNative_SC_AVPHYS_PAGES:
#if HAVE_SC_AVPHYS_PAGES
        return _SC_AVPHYS_PAGES;
#else
        return -Error_ENOTSUP;
#endif
    default:
        return -Error_EINVAL;
    }
}

int64_t SystemNative_SysConf(int32_t name)
{
    int platformName = ConvertSysConfName(name);
    if (platformName < 0) {
        return platformName;
    }
    /*
     * -1 is an error only if errno is set; otherwise there is no limit. If the C library is out of descriptors or
     * memory to read a value, it returns a default with errno set.
     */
    errno = 0;
    int64_t value = sysconf(platformName);
    if (Interop_RanOut(errno)) {
        return Interop_Fail();
    }
    if (value != -1) {
        return value;
    }
    if (errno == 0) {
        return INT64_MAX;
    }
    return errno == EINVAL ? -Error_ENOTSUP : Interop_Fail();
}
