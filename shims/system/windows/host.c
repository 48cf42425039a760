#include "common/windows.h"

#include "system/host.h"

int32_t SystemNative_GetHostName(uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    wchar_t name[1024];
    DWORD count = sizeof(name) / sizeof(name[0]);
    if (!GetComputerNameExW(ComputerNameDnsHostname, name, &count)) {
        return Interop_Fail();
    }
    return Interop_CopyWide(name, count, buffer, length);
}

static int64_t GetPageSize(void)
{
    SYSTEM_INFO info;
    GetNativeSystemInfo(&info);
    return info.dwPageSize;
}

static int64_t GetPages(bool available)
{
    MEMORYSTATUSEX memory = {.dwLength = sizeof(memory)};
    if (!GlobalMemoryStatusEx(&memory)) {
        return Interop_Fail();
    }
    return (int64_t)(available ? memory.ullAvailPhys : memory.ullTotalPhys) / GetPageSize();
}

int64_t SystemNative_SysConf(int32_t name)
{
    switch (name) {
    case SystemNative_SC_ARG_MAX:
        /* The maximum length of a command line, according to CreateProcessW. */
        return 32767;
    case SystemNative_SC_HOST_NAME_MAX:
        /* The maximum length of a DNS label. */
        return 63;
    case SystemNative_SC_LOGIN_NAME_MAX:
        /* UNLEN and a NUL. */
        return 257;
    case SystemNative_SC_OPEN_MAX:
        /* The maximum number of handles of a process. */
        return 1 << 24;
    case SystemNative_SC_SYMLOOP_MAX:
        /* The maximum number of reparse points in a path. */
        return 63;
    case SystemNative_SC_PAGESIZE:
        return GetPageSize();
    case SystemNative_SC_NPROCESSORS_CONF:
        return (int64_t)GetMaximumProcessorCount(ALL_PROCESSOR_GROUPS);
    case SystemNative_SC_NPROCESSORS_ONLN:
        return (int64_t)GetActiveProcessorCount(ALL_PROCESSOR_GROUPS);
    case SystemNative_SC_PHYS_PAGES:
        return GetPages(false);
    case SystemNative_SC_AVPHYS_PAGES:
        return GetPages(true);
    case SystemNative_SC_CHILD_MAX:
    case SystemNative_SC_CLK_TCK:
    case SystemNative_SC_IOV_MAX:
    case SystemNative_SC_NGROUPS_MAX:
    case SystemNative_SC_TTY_NAME_MAX:
    case SystemNative_SC_GETPW_R_SIZE_MAX:
    case SystemNative_SC_GETGR_R_SIZE_MAX:
        return -Error_ENOTSUP;
    default:
        return -Error_EINVAL;
    }
}
