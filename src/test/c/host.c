#include "test.h"

TEST(HostNameOddArguments)
{
    uint8_t buffer[1] = {'x'};
    CHECK_ERROR(EINVAL, SystemNative_GetHostName(buffer, -1));
    CHECK_ERROR(ERANGE, SystemNative_GetHostName(buffer, 0));
    CHECK_ERROR(ERANGE, SystemNative_GetHostName(NULL, 0));
    CHECK_ERROR(EFAULT, SystemNative_GetHostName(NULL, 1000));
    CHECK_SAME('x', buffer[0]);
}

TEST(HostNameFitsExactly)
{
    uint8_t name[1024];
    int32_t length = SystemNative_GetHostName(name, sizeof(name));
    REQUIRE(length > 0);
    CHECK_SAME(strlen((char*)name), length);
    uint8_t again[1024];
    CHECK_ERROR(ERANGE, SystemNative_GetHostName(again, length));
    CHECK_SAME(length, SystemNative_GetHostName(again, length + 1));
    CHECK_TEXT((char*)name, again);
}

TEST(SysConfKnowsEveryName)
{
    for (int32_t name = SystemNative_SC_ARG_MAX; name <= SystemNative_SC_AVPHYS_PAGES; name++) {
        int64_t value = SystemNative_SysConf(name);
        CHECK(value >= 0 || value == -Error_ENOTSUP);
    }
}

TEST(SysConfUnknownName)
{
    CHECK_ERROR(EINVAL, SystemNative_SysConf(0));
    CHECK_ERROR(EINVAL, SystemNative_SysConf(-1));
    CHECK_ERROR(EINVAL, SystemNative_SysConf(SystemNative_SC_AVPHYS_PAGES + 1));
    CHECK_ERROR(EINVAL, SystemNative_SysConf(INT32_MAX));
}

#if !defined(_WIN32)
#include <sys/utsname.h>

TEST(HostNameIsUnames)
{
    struct utsname system;
    uname(&system);
    uint8_t name[1024];
    CHECK_SAME(strlen(system.nodename), SystemNative_GetHostName(name, sizeof(name)));
    CHECK_TEXT(system.nodename, name);
}

static void CheckCommand(const char* command, int64_t actual)
{
    FILE* pipe = popen(command, "r");
    long long value = -1;
    if (pipe == NULL || fscanf(pipe, "%lld", &value) != 1) {
        printf("  skipped: %s says nothing\n", command);
    } else {
        CHECK_SAME(value, actual);
    }
    if (pipe != NULL) {
        pclose(pipe);
    }
}

TEST(SysConfIsTheSystems)
{
    CHECK_SAME(sysconf(_SC_PAGESIZE), SystemNative_SysConf(SystemNative_SC_PAGESIZE));
    CHECK_SAME(sysconf(_SC_NPROCESSORS_ONLN), SystemNative_SysConf(SystemNative_SC_NPROCESSORS_ONLN));
    CheckCommand("getconf PAGESIZE 2>/dev/null", SystemNative_SysConf(SystemNative_SC_PAGESIZE));
    CheckCommand("getconf CLK_TCK 2>/dev/null", SystemNative_SysConf(SystemNative_SC_CLK_TCK));
    CheckCommand("getconf _NPROCESSORS_ONLN 2>/dev/null", SystemNative_SysConf(SystemNative_SC_NPROCESSORS_ONLN));
    CheckCommand("getconf _PHYS_PAGES 2>/dev/null", SystemNative_SysConf(SystemNative_SC_PHYS_PAGES));
}

TEST(SysConfOfAChangedLimit)
{
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit;
        getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = 77;
        setrlimit(RLIMIT_NOFILE, &limit);
        _exit(SystemNative_SysConf(SystemNative_SC_OPEN_MAX) == 77 ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
}

#if defined(__linux__)
TEST(PhysicalMemory)
{
    long long kilobytes = 0;
    FILE* file = fopen("/proc/meminfo", "r");
    REQUIRE(file != NULL && fscanf(file, "MemTotal: %lld", &kilobytes) == 1);
    fclose(file);
    int64_t pageKilobytes = SystemNative_SysConf(SystemNative_SC_PAGESIZE) / 1024;
    CHECK_SAME(kilobytes, SystemNative_SysConf(SystemNative_SC_PHYS_PAGES) * pageKilobytes);
    CHECK(SystemNative_SysConf(SystemNative_SC_AVPHYS_PAGES) * pageKilobytes <= kilobytes);
}
#endif
#endif
