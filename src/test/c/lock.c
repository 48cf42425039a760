#include "test.h"

enum {
    CREATE = SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_CLOEXEC,
    SHARE = SystemNative_LOCK_SH | SystemNative_LOCK_NB,
    OWN = SystemNative_LOCK_EX | SystemNative_LOCK_NB,
    UNLOCK = SystemNative_LOCK_UN,
    READ_LOCK = SystemNative_F_RDLCK,
    WRITE_LOCK = SystemNative_F_WRLCK,
    NO_LOCK = SystemNative_F_UNLCK,
    WAIT = SystemNative_F_WAIT,
};

TEST(BadDescriptor)
{
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        int64_t fd = BadDescriptors[i];
        CHECK_ERROR(EBADF, SystemNative_FLock(fd, SHARE));
        CHECK_ERROR(EBADF, SystemNative_FLock(fd, UNLOCK));
        CHECK_ERROR(EBADF, SystemNative_LockFileRegion(fd, 0, 0, READ_LOCK));
        CHECK_ERROR(EBADF, SystemNative_LockFileRegion(fd, 0, 0, NO_LOCK));
        SystemNative_RegionLock lock = {.Pid = 7};
        CHECK_ERROR(EBADF, SystemNative_GetRegionLock(fd, 0, 0, READ_LOCK, &lock));
        CHECK_SAME(7, lock.Pid);
    }
}

TEST(OddArguments)
{
    const int32_t operations[] = {0, 3, SystemNative_LOCK_NB, 9, 16, 0x21, -1, INT32_MIN};
    for (size_t i = 0; i < COUNT_OF(operations); i++) {
        CHECK_ERROR(EINVAL, SystemNative_FLock(-1, operations[i]));
    }
    CHECK_ERROR(EINVAL, SystemNative_LockFileRegion(-1, 0, 0, 3));
    CHECK_ERROR(EINVAL, SystemNative_LockFileRegion(-1, 0, 0, -1));
    CHECK_ERROR(EINVAL, SystemNative_LockFileRegion(-1, 0, 0, 0x20));
    CHECK_ERROR(EINVAL, SystemNative_LockFileRegion(-1, -1, 0, READ_LOCK));
    CHECK_ERROR(EINVAL, SystemNative_LockFileRegion(-1, 0, -1, READ_LOCK));
    CHECK_ERROR(EOVERFLOW, SystemNative_LockFileRegion(-1, INT64_MAX, 2, READ_LOCK));
    CHECK_ERROR(EOVERFLOW, SystemNative_LockFileRegion(-1, 2, INT64_MAX, READ_LOCK));
    SystemNative_RegionLock lock;
    const int32_t types[] = {NO_LOCK, 3, -1, WAIT, WRITE_LOCK | WAIT};
    for (size_t i = 0; i < COUNT_OF(types); i++) {
        CHECK_ERROR(EINVAL, SystemNative_GetRegionLock(-1, 0, 0, types[i], &lock));
    }
    CHECK_ERROR(EINVAL, SystemNative_GetRegionLock(-1, -1, 0, READ_LOCK, &lock));
    CHECK_ERROR(EINVAL, SystemNative_GetRegionLock(-1, 0, -1, READ_LOCK, &lock));
    CHECK_ERROR(EOVERFLOW, SystemNative_GetRegionLock(-1, INT64_MAX, 2, READ_LOCK, &lock));
    CHECK_ERROR(EFAULT, SystemNative_GetRegionLock(-1, 0, 0, READ_LOCK, NULL));
}

TEST(WholeFile)
{
    int64_t first = SystemNative_Open("whole", CREATE, 0600);
    int64_t second = SystemNative_Open("whole", CREATE, 0600);
    REQUIRE(first >= 0 && second >= 0);
    CHECK_SAME(0, SystemNative_FLock(first, UNLOCK));
    CHECK_SAME(0, SystemNative_FLock(first, SHARE));
    CHECK_SAME(0, SystemNative_FLock(second, SHARE));
    CHECK_ERROR(EAGAIN, SystemNative_FLock(second, OWN));
    CHECK_SAME(0, SystemNative_FLock(second, UNLOCK | SystemNative_LOCK_NB));
    CHECK_SAME(0, SystemNative_FLock(first, OWN));
    CHECK_SAME(0, SystemNative_FLock(first, OWN));
    CHECK_ERROR(EAGAIN, SystemNative_FLock(second, SHARE));
    CHECK_SAME(0, SystemNative_FLock(first, UNLOCK));
    CHECK_SAME(0, SystemNative_FLock(second, SystemNative_LOCK_EX));
    CHECK_ERROR(EAGAIN, SystemNative_FLock(first, OWN));
    CHECK_SAME(0, SystemNative_Close(second));
    CHECK_SAME(0, SystemNative_FLock(first, OWN));
    CHECK_SAME(0, SystemNative_Close(first));
}

TEST(ADuplicateKeepsTheLock)
{
    int64_t first = SystemNative_Open("dup", CREATE, 0600);
    int64_t duplicate = SystemNative_Dup(first);
    int64_t second = SystemNative_Open("dup", CREATE, 0600);
    CHECK_SAME(0, SystemNative_FLock(first, OWN));
    CHECK_SAME(0, SystemNative_Close(first));
    CHECK_ERROR(EAGAIN, SystemNative_FLock(second, SHARE));
    CHECK_SAME(0, SystemNative_Close(duplicate));
    CHECK_SAME(0, SystemNative_FLock(second, SHARE));
    CHECK_SAME(0, SystemNative_Close(second));
}

TEST(Regions)
{
    int64_t first = SystemNative_Open("regions", CREATE, 0600);
    int64_t second = SystemNative_Open("regions", CREATE, 0600);
    REQUIRE(first >= 0 && second >= 0);
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 0, 10, WRITE_LOCK));
    CHECK_ERROR(EAGAIN, SystemNative_LockFileRegion(second, 9, 1, READ_LOCK));
    CHECK_ERROR(EAGAIN, SystemNative_LockFileRegion(second, 0, 0, WRITE_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(second, 10, 10, WRITE_LOCK | WAIT));
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 20, 10, READ_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(second, 20, 10, READ_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 0, 10, NO_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(second, 0, 10, READ_LOCK));
    /* To the end of what there could ever be. */
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 30, 0, WRITE_LOCK));
    CHECK_ERROR(EAGAIN, SystemNative_LockFileRegion(second, INT64_MAX - 1, 1, READ_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 30, 0, NO_LOCK | WAIT));
    CHECK_SAME(0, SystemNative_LockFileRegion(second, INT64_MAX - 1, 1, READ_LOCK));
    /* What one closes ends its locks, and no others. */
    int64_t third = SystemNative_Open("regions", CREATE, 0600);
    CHECK_SAME(0, SystemNative_Close(third));
    CHECK_ERROR(EAGAIN, SystemNative_LockFileRegion(first, 10, 1, READ_LOCK));
    CHECK_SAME(0, SystemNative_Close(second));
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 10, 10, WRITE_LOCK));
    CHECK_SAME(0, SystemNative_Close(first));
}

/* What keeps a lock of ten bytes out. */
static SystemNative_RegionLock WhoHas(int64_t fd, int64_t offset, int32_t type)
{
    SystemNative_RegionLock lock = {.Offset = -1, .Length = -1, .Pid = -1, .Type = -1, .Reserved = -1};
    CHECK_SAME(0, SystemNative_GetRegionLock(fd, offset, 10, type, &lock));
    CHECK(lock.Offset >= 0 && lock.Length >= 0);
    /* An open file has it, which may be several processes'. */
    CHECK_SAME(0, lock.Pid);
    CHECK_SAME(0, lock.Reserved);
    if (lock.Type == NO_LOCK) {
        CHECK(lock.Offset == 0 && lock.Length == 0);
    }
    return lock;
}

TEST(WhoHasARegion)
{
    int64_t first = SystemNative_Open("who", CREATE, 0600);
    int64_t second = SystemNative_Open("who", CREATE, 0600);
    REQUIRE(first >= 0 && second >= 0);
    CHECK_SAME(NO_LOCK, WhoHas(second, 0, WRITE_LOCK).Type);
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 100, 50, WRITE_LOCK));
    CHECK_SAME(NO_LOCK, WhoHas(second, 90, WRITE_LOCK).Type);
    CHECK_SAME(NO_LOCK, WhoHas(second, 150, READ_LOCK).Type);
    SystemNative_RegionLock lock = WhoHas(second, 110, READ_LOCK);
    CHECK_SAME(WRITE_LOCK, lock.Type);
    CHECK(lock.Offset <= 110 && lock.Offset + lock.Length >= 120);
    CHECK_SAME(WRITE_LOCK, WhoHas(second, 110, WRITE_LOCK).Type);
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 100, 50, NO_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 200, 0, READ_LOCK));
    CHECK_SAME(NO_LOCK, WhoHas(second, 300, READ_LOCK).Type);
    CHECK_SAME(READ_LOCK, WhoHas(second, 300, WRITE_LOCK).Type);
    /* To ask leaves nothing behind. */
    int64_t third = SystemNative_Open("who", CREATE, 0600);
    CHECK_SAME(0, SystemNative_LockFileRegion(third, 0, 200, WRITE_LOCK));
    CHECK_SAME(0, SystemNative_Close(third));
    CHECK_SAME(0, SystemNative_Close(first));
    CHECK_SAME(NO_LOCK, WhoHas(second, 300, WRITE_LOCK).Type);
    CHECK_SAME(0, SystemNative_Close(second));
}

#if defined(_WIN32)
#include <windows.h>

static DWORD WINAPI CloseSoon(void* fd)
{
    Sleep(200);
    return SystemNative_Close((int64_t)(intptr_t)fd) == 0 ? 0 : 1;
}

TEST(WaitsForAnother)
{
    for (int whole = 0; whole < 2; whole++) {
        int64_t first = SystemNative_Open("waits", CREATE, 0600);
        int64_t second = SystemNative_Open("waits", CREATE, 0600);
        CHECK_SAME(0, whole != 0 ? SystemNative_FLock(second, OWN)
                : SystemNative_LockFileRegion(second, 0, 0, WRITE_LOCK));
        HANDLE thread = CreateThread(NULL, 0, CloseSoon, (void*)(intptr_t)second, 0, NULL);
        REQUIRE(thread != NULL);
        ULONGLONG before = GetTickCount64();
        CHECK_SAME(0, whole != 0 ? SystemNative_FLock(first, SystemNative_LOCK_EX)
                : SystemNative_LockFileRegion(first, 0, 0, WRITE_LOCK | WAIT));
        CHECK(GetTickCount64() - before > 100);
        DWORD result = 1;
        CHECK(WaitForSingleObject(thread, INFINITE) == WAIT_OBJECT_0 && GetExitCodeThread(thread, &result));
        CHECK_SAME(0, result);
        CloseHandle(thread);
        CHECK_SAME(0, SystemNative_Close(first));
    }
}

TEST(WhatOnlyWindowsDoes)
{
    uint8_t buffer[4] = "abc";
    int64_t first = SystemNative_Open("mandatory", CREATE, 0600);
    int64_t second = SystemNative_Open("mandatory", CREATE, 0600);
    CHECK_SAME(3, SystemNative_Write(first, buffer, 3));
    CHECK_SAME(0, SystemNative_FLock(first, OWN));
    /* Some systems only pretend to be Windows: they let everyone read, and a lock be changed. */
    int32_t result = SystemNative_Read(second, buffer, 3);
    CHECK(result == -Error_EBUSY || result == 3);
    CHECK_ERROR(EAGAIN, SystemNative_LockFileRegion(first, 0, 1, WRITE_LOCK));
    CHECK_SAME(0, SystemNative_FLock(first, UNLOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 0, 10, WRITE_LOCK));
    result = SystemNative_LockFileRegion(first, 0, 10, READ_LOCK);
    CHECK(result == -Error_EAGAIN || result == 0);
    CHECK_ERROR(EINVAL, SystemNative_LockFileRegion(first, 0, 5, NO_LOCK));
    CHECK_ERROR(EINVAL, SystemNative_LockFileRegion(first, 11, 5, NO_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 0, 10, NO_LOCK));
    CHECK_SAME(0, SystemNative_Close(first));
    CHECK_SAME(0, SystemNative_Close(second));
}
#else
#include <sys/file.h>

TEST(RegionsChangeBitByBit)
{
    int64_t first = SystemNative_Open("bits", CREATE, 0600);
    int64_t second = SystemNative_Open("bits", CREATE, 0600);
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 0, 10, WRITE_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 0, 10, READ_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(second, 5, 1, READ_LOCK));
    CHECK_ERROR(EAGAIN, SystemNative_LockFileRegion(first, 0, 10, WRITE_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(second, 0, 0, NO_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(first, 4, 2, NO_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(second, 4, 2, WRITE_LOCK));
    CHECK_ERROR(EAGAIN, SystemNative_LockFileRegion(second, 3, 2, WRITE_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(first, INT64_MAX, 1, WRITE_LOCK));
    /* There is no relation between both kinds, except on macOS. */
    CHECK_SAME(ON_MACOS ? -Error_EAGAIN : 0, SystemNative_FLock(second, OWN));
    close((int)first);
    close((int)second);
}

TEST(WhatTheSameFileHasIsNoHindrance)
{
    int64_t fd = SystemNative_Open("mine", CREATE, 0600);
    int64_t other = SystemNative_Open("mine", CREATE, 0600);
    CHECK_SAME(0, SystemNative_LockFileRegion(fd, 0, 100, WRITE_LOCK));
    CHECK_SAME(NO_LOCK, WhoHas(fd, 0, WRITE_LOCK).Type);
    SystemNative_RegionLock lock = WhoHas(other, 20, READ_LOCK);
    CHECK_SAME(0, lock.Offset);
    CHECK_SAME(100, lock.Length);
    CHECK_SAME(0, SystemNative_LockFileRegion(fd, 50, 0, WRITE_LOCK));
    lock = WhoHas(other, 1000, READ_LOCK);
    CHECK_SAME(0, lock.Offset);
    CHECK_SAME(0, lock.Length);
    CHECK_SAME(ON_MACOS ? -Error_EAGAIN : 0, SystemNative_FLock(other, OWN));
    CHECK_SAME(NO_LOCK, WhoHas(fd, 0, WRITE_LOCK).Type);
    close((int)fd);
    close((int)other);
    /* Whoever may only read may ask for a lock that he could not have. */
    int64_t reader = open("mine", O_RDONLY);
    CHECK_SAME(NO_LOCK, WhoHas(reader, 0, WRITE_LOCK).Type);
    close((int)reader);
}

TEST(LocksNeedTheRightToRead)
{
    WriteFile("rights", "x");
    int64_t fd = open("rights", O_RDONLY);
    CHECK_ERROR(EBADF, SystemNative_LockFileRegion(fd, 0, 0, WRITE_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(fd, 0, 0, READ_LOCK));
    CHECK_SAME(0, SystemNative_FLock(fd, OWN));
    close((int)fd);
    fd = open("rights", O_WRONLY);
    CHECK_ERROR(EBADF, SystemNative_LockFileRegion(fd, 0, 0, READ_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(fd, 0, 0, WRITE_LOCK));
    close((int)fd);
    fd = open(".", O_RDONLY);
    CHECK_SAME(0, SystemNative_FLock(fd, OWN));
    close((int)fd);
}

/* Locks by the system's own calls and holds the lock for a while. The parent is told through a pipe. */
static pid_t HoldInChild(const char* path, bool whole, int milliseconds)
{
    int ends[2];
    if (pipe(ends) != 0) {
        return -1;
    }
    pid_t child = fork();
    if (child == 0) {
        int fd = open(path, O_RDWR | O_CREAT, 0600);
        struct flock lock = {.l_whence = SEEK_SET, .l_type = F_WRLCK};
        bool locked = whole ? flock(fd, LOCK_EX) == 0 : fcntl(fd, F_SETLK, &lock) == 0;
        (void)!write(ends[1], "x", 1);
        SleepMilliseconds(milliseconds);
        _exit(locked ? 0 : 1);
    }
    char byte;
    CHECK_SAME(1, read(ends[0], &byte, 1));
    close(ends[0]);
    close(ends[1]);
    return child;
}

TEST(AnotherProcessHasIt)
{
    int64_t fd = SystemNative_Open("other", CREATE, 0600);
    pid_t child = HoldInChild("other", true, 200);
    CHECK_ERROR(EAGAIN, SystemNative_FLock(fd, SHARE));
    CHECK_SAME(0, SystemNative_FLock(fd, SystemNative_LOCK_EX));
    CHECK_SAME(0, WaitFor(child));
    child = HoldInChild("other", false, 200);
    CHECK_ERROR(EAGAIN, SystemNative_LockFileRegion(fd, 1000, 1, READ_LOCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(fd, 1000, 1, READ_LOCK | WAIT));
    CHECK_SAME(0, WaitFor(child));
    close((int)fd);
}

TEST(WaitUnderAStormOfSignals)
{
    int64_t fd = SystemNative_Open("storm", CREATE, 0600);
    for (int whole = 0; whole < 2; whole++) {
        pid_t child = HoldInChild("storm", whole != 0, 200);
        int interrupted = 0;
        int32_t result;
        StartStorm();
        do {
            result = whole != 0 ? SystemNative_FLock(fd, SystemNative_LOCK_EX)
                    : SystemNative_LockFileRegion(fd, 0, 0, WRITE_LOCK | WAIT);
            interrupted += result == -Error_EINTR;
        } while (result == -Error_EINTR);
        /* What does not wait is not interrupted. */
        for (int i = 0; i < 100; i++) {
            CHECK_SAME(0, SystemNative_FLock(fd, OWN));
            CHECK_SAME(0, SystemNative_LockFileRegion(fd, 0, 0, WRITE_LOCK));
        }
        StopStorm();
        CHECK_SAME(0, result);
        CHECK(interrupted > 0);
        CHECK_SAME(0, SystemNative_FLock(fd, UNLOCK));
        CHECK_SAME(0, SystemNative_LockFileRegion(fd, 0, 0, NO_LOCK));
        CHECK_SAME(0, WaitFor(child));
    }
    close((int)fd);
}

TEST(WhichProcessHasIt)
{
    int64_t fd = SystemNative_Open("process", CREATE, 0600);
    pid_t child = HoldInChild("process", false, 300);
    REQUIRE(child > 0);
    SystemNative_RegionLock lock;
    CHECK_SAME(0, SystemNative_GetRegionLock(fd, 5, 5, READ_LOCK, &lock));
    CHECK_SAME(child, lock.Pid);
    CHECK_SAME(WRITE_LOCK, lock.Type);
    CHECK_SAME(0, lock.Offset);
    CHECK_SAME(0, lock.Length);
    CHECK_SAME(0, WaitFor(child));
    CHECK_SAME(0, SystemNative_GetRegionLock(fd, 5, 5, READ_LOCK, &lock));
    CHECK_SAME(NO_LOCK, lock.Type);
    CHECK_SAME(0, lock.Pid);
    close((int)fd);
}

#include "seccomp.h"
#if CAN_FILTER
#include <sys/syscall.h>
#endif

#if CAN_FILTER && defined(F_OFD_SETLK)
/* As if the kernel did not know these locks. */
static int LockWithoutOpenFileDescriptionLocks(void)
{
    if (!FilterArgument(SYS_fcntl, 1, F_OFD_SETLK, EINVAL) || !FilterArgument(SYS_fcntl, 1, F_OFD_SETLKW, EINVAL)) {
        return 77;
    }
    int64_t fd = SystemNative_Open("old", CREATE, 0600);
    struct flock lock = {.l_whence = SEEK_SET, .l_type = F_WRLCK};
    bool locked = SystemNative_LockFileRegion(fd, 0, 10, WRITE_LOCK) == 0
            && SystemNative_LockFileRegion(fd, 20, 10, WRITE_LOCK | WAIT) == 0;
    /* A second file of the same process is no stranger then. */
    int64_t second = SystemNative_Open("old", CREATE, 0600);
    bool shared = fcntl((int)second, F_GETLK, &lock) == 0 && lock.l_type == F_UNLCK
            && SystemNative_LockFileRegion(second, 0, 10, WRITE_LOCK) == 0;
    SystemNative_RegionLock found;
    pid_t child = fork();
    if (child == 0) {
        /* The lock belongs to the process, of which it is known. */
        _exit(FilterArgument(SYS_fcntl, 1, F_OFD_GETLK, EINVAL)
                && SystemNative_GetRegionLock(fd, 5, 1, READ_LOCK, &found) == 0 && found.Pid == getppid()
                && found.Length == 10 && found.Type == WRITE_LOCK ? 0 : 1);
    }
    shared = WaitFor(child) == 0 && shared;
    return locked && shared ? 0 : 1;
}

/* Each of two processes waits for what the other has. */
static int ProvokeDeadlock(void)
{
    if (!FilterArgument(SYS_fcntl, 1, F_OFD_SETLK, EINVAL) || !FilterArgument(SYS_fcntl, 1, F_OFD_SETLKW, EINVAL)) {
        return 77;
    }
    int64_t fd = SystemNative_Open("deadlock", CREATE, 0600);
    if (SystemNative_LockFileRegion(fd, 0, 1, WRITE_LOCK) != 0) {
        return 1;
    }
    pid_t child = fork();
    if (child == 0) {
        bool locked = SystemNative_LockFileRegion(fd, 1, 1, WRITE_LOCK) == 0;
        _exit(locked && SystemNative_LockFileRegion(fd, 0, 1, WRITE_LOCK | WAIT) == 0 ? 0 : 1);
    }
    SleepMilliseconds(300);
    int32_t result = SystemNative_LockFileRegion(fd, 1, 1, WRITE_LOCK | WAIT);
    bool unlocked = SystemNative_LockFileRegion(fd, 0, 1, NO_LOCK) == 0;
    return WaitFor(child) == 0 && unlocked && result == -Error_EDEADLK ? 0 : 2;
}

static int RunInChild(int (*run)(void))
{
    pid_t child = fork();
    if (child == 0) {
        _exit(run());
    }
    return WaitFor(child);
}

TEST(OldKernels)
{
    int status = RunInChild(LockWithoutOpenFileDescriptionLocks);
    if (status == 77) {
        SKIP("calls cannot be filtered here");
    }
    CHECK_SAME(0, status);
    CHECK_SAME(0, RunInChild(ProvokeDeadlock));
}
#endif
#endif
