#include "test.h"

static SystemNative_PipeEnds MakePipe(int32_t flags)
{
    SystemNative_PipeEnds ends = {-1, -1};
    CHECK_SAME(0, SystemNative_Pipe(&ends, flags));
    return ends;
}

static void ClosePipe(SystemNative_PipeEnds ends)
{
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
}

static int64_t MakeFile(void)
{
    return SystemNative_Open("file", SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_CLOEXEC, 0600);
}

TEST(BadDescriptor)
{
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        int64_t fd = BadDescriptors[i];
        CHECK_ERROR(EBADF, SystemNative_FcntlGetFD(fd));
        CHECK_ERROR(EBADF, SystemNative_FcntlSetFD(fd, 0));
        CHECK_ERROR(EBADF, SystemNative_FcntlGetIsNonBlocking(fd));
        CHECK_ERROR(EBADF, SystemNative_FcntlSetIsNonBlocking(fd, 0));
        CHECK_ERROR(EBADF, SystemNative_FcntlSetIsNonBlocking(fd, 1));
        CHECK(SystemNative_FcntlGetPipeSz(fd) == -Error_EBADF || SystemNative_FcntlGetPipeSz(fd) == -Error_ENOTSUP);
        int32_t result = SystemNative_FcntlSetPipeSz(fd, 4096);
        CHECK_SAME(SystemNative_FcntlCanGetSetPipeSz() == 1 ? -Error_EBADF : -Error_ENOTSUP, result);
    }
}

TEST(OddArguments)
{
    CHECK_ERROR(EINVAL, SystemNative_FcntlSetFD(-1, 2));
    CHECK_ERROR(EINVAL, SystemNative_FcntlSetFD(-1, SystemNative_O_CLOEXEC));
    CHECK_ERROR(EINVAL, SystemNative_FcntlSetFD(-1, -1));
    CHECK_ERROR(EINVAL, SystemNative_FcntlSetIsNonBlocking(-1, 2));
    CHECK_ERROR(EINVAL, SystemNative_FcntlSetIsNonBlocking(-1, -1));
    CHECK_ERROR(EINVAL, SystemNative_FcntlSetPipeSz(-1, -1));
    CHECK_ERROR(EINVAL, SystemNative_FcntlSetPipeSz(-1, INT32_MIN));
    CHECK_ERROR(EINVAL, SystemNative_FcntlSetPipeSz(-1, (1 << 30) + 1));
    CHECK_ERROR(EINVAL, SystemNative_FcntlSetPipeSz(-1, INT32_MAX));
}

TEST(InheritanceIsOfOneDescriptor)
{
    int64_t fd = MakeFile();
    CHECK_SAME(SystemNative_FD_CLOEXEC, SystemNative_FcntlGetFD(fd));
    int64_t second = SystemNative_Dup(fd);
    CHECK_SAME(0, SystemNative_FcntlSetFD(fd, 0));
    CHECK_SAME(0, SystemNative_FcntlGetFD(fd));
    CHECK_SAME(SystemNative_FD_CLOEXEC, SystemNative_FcntlGetFD(second));
    CHECK_SAME(0, SystemNative_FcntlSetFD(fd, SystemNative_FD_CLOEXEC));
    CHECK_SAME(SystemNative_FD_CLOEXEC, SystemNative_FcntlGetFD(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Close(second));
    CHECK_ERROR(EBADF, SystemNative_FcntlGetFD(fd));
}

TEST(AnEmptyOrFullPipeFails)
{
    static uint8_t buffer[1 << 20];
    SystemNative_PipeEnds ends = MakePipe(SystemNative_O_CLOEXEC);
    CHECK_SAME(0, SystemNative_FcntlGetIsNonBlocking(ends.ReadEnd));
    int32_t result = SystemNative_FcntlSetIsNonBlocking(ends.ReadEnd, 1);
    CHECK_SAME(0, result);
    CHECK_SAME(0, SystemNative_FcntlSetIsNonBlocking(ends.WriteEnd, 1));
    CHECK_SAME(1, SystemNative_FcntlGetIsNonBlocking(ends.ReadEnd));
    CHECK_SAME(1, SystemNative_FcntlGetIsNonBlocking(ends.WriteEnd));
    if (result != 0 || !CHECK_ERROR(EAGAIN, SystemNative_Read(ends.ReadEnd, buffer, 8))) {
        ClosePipe(ends);
        return;
    }
    int32_t written = SystemNative_Write(ends.WriteEnd, buffer, sizeof(buffer));
    CHECK(written > 0 && written < (int32_t)sizeof(buffer));
    int64_t total = 0;
    while (written > 0) {
        total += written;
        written = SystemNative_Write(ends.WriteEnd, buffer, sizeof(buffer));
    }
    CHECK_ERROR(EAGAIN, written);
    while ((written = SystemNative_Write(ends.WriteEnd, buffer, 1)) == 1) {
        total++;
    }
    CHECK_ERROR(EAGAIN, written);
    while ((result = SystemNative_Read(ends.ReadEnd, buffer, sizeof(buffer))) > 0) {
        total -= result;
    }
    CHECK_ERROR(EAGAIN, result);
    CHECK_SAME(0, total);
    CHECK_SAME(0, SystemNative_FcntlSetIsNonBlocking(ends.ReadEnd, 0));
    CHECK_SAME(0, SystemNative_FcntlGetIsNonBlocking(ends.ReadEnd));
    CHECK_SAME(3, SystemNative_Write(ends.WriteEnd, buffer, 3));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    CHECK_SAME(3, SystemNative_Read(ends.ReadEnd, buffer, 8));
    CHECK_SAME(0, SystemNative_Read(ends.ReadEnd, buffer, 8));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
}

TEST(APipeIsMadeThatDoesNotWait)
{
    uint8_t buffer[8];
    SystemNative_PipeEnds ends = MakePipe(SystemNative_O_CLOEXEC | SystemNative_O_NONBLOCK);
    CHECK_SAME(1, SystemNative_FcntlGetIsNonBlocking(ends.ReadEnd));
    CHECK_SAME(1, SystemNative_FcntlGetIsNonBlocking(ends.WriteEnd));
    CHECK_ERROR(EAGAIN, SystemNative_Read(ends.ReadEnd, buffer, 8));
    ClosePipe(ends);
}

TEST(AFileWaits)
{
    int64_t fd = MakeFile();
    CHECK_SAME(0, SystemNative_FcntlGetIsNonBlocking(fd));
    CHECK_SAME(0, SystemNative_FcntlSetIsNonBlocking(fd, 0));
    int32_t result = SystemNative_FcntlSetIsNonBlocking(fd, 1);
    CHECK(result == 0 || result == -Error_ENOTSUP);
    CHECK_SAME(result == 0, SystemNative_FcntlGetIsNonBlocking(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(CapacityOfAPipe)
{
    SystemNative_PipeEnds ends = MakePipe(SystemNative_O_CLOEXEC);
    int32_t size = SystemNative_FcntlGetPipeSz(ends.ReadEnd);
    if (SystemNative_FcntlCanGetSetPipeSz() == 0) {
        CHECK(size > 0 || size == -Error_ENOTSUP);
        CHECK_ERROR(ENOTSUP, SystemNative_FcntlSetPipeSz(ends.ReadEnd, 65536));
        ClosePipe(ends);
        return;
    }
    CHECK(size > 0);
    CHECK_SAME(size, SystemNative_FcntlGetPipeSz(ends.WriteEnd));
    CHECK_SAME(131072, SystemNative_FcntlSetPipeSz(ends.WriteEnd, 131072));
    CHECK_SAME(131072, SystemNative_FcntlGetPipeSz(ends.ReadEnd));
    static uint8_t buffer[131072];
    CHECK_SAME(131072, SystemNative_Write(ends.WriteEnd, buffer, sizeof(buffer)));
    CHECK_ERROR(EBUSY, SystemNative_FcntlSetPipeSz(ends.WriteEnd, 65536));
    CHECK_SAME(131072, SystemNative_Read(ends.ReadEnd, buffer, sizeof(buffer)));
    size = SystemNative_FcntlSetPipeSz(ends.WriteEnd, 1);
    CHECK(size >= 1 && size <= 65536);
    CHECK_SAME(size, SystemNative_FcntlGetPipeSz(ends.WriteEnd));
    ClosePipe(ends);
    int64_t fd = MakeFile();
    CHECK_ERROR(EBADF, SystemNative_FcntlGetPipeSz(fd));
    CHECK_ERROR(EBADF, SystemNative_FcntlSetPipeSz(fd, 4096));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(Capabilities)
{
    int32_t result = SystemNative_FcntlCanGetSetPipeSz();
    CHECK(result == 0 || result == 1);
    result = SystemNative_IsAtomicNonInheritablePipeCreationSupported();
    CHECK(result == 0 || result == 1);
}

TEST(Packets)
{
    SystemNative_PipeEnds ends = {-5, -6};
    int32_t result = SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC | SystemNative_O_DIRECT);
    if (result == -Error_ENOTSUP) {
        CHECK(ends.ReadEnd == -5 && ends.WriteEnd == -6);
        return;
    }
    CHECK_SAME(0, result);
    uint8_t buffer[8] = {0};
    CHECK_SAME(3, SystemNative_Write(ends.WriteEnd, (const uint8_t*)"abc", 3));
    CHECK_SAME(2, SystemNative_Write(ends.WriteEnd, (const uint8_t*)"de", 2));
    CHECK_SAME(2, SystemNative_Read(ends.ReadEnd, buffer, 2));
    CHECK_TEXT("ab", buffer);
    CHECK_SAME(2, SystemNative_Read(ends.ReadEnd, buffer, 8));
    CHECK_TEXT("de", buffer);
    ClosePipe(ends);
}

#if !defined(_WIN32)
TEST(TheFlagsAreTheSystems)
{
    int64_t fd = MakeFile();
    CHECK_SAME(0, SystemNative_FcntlSetFD(fd, 0));
    CHECK_SAME(0, fcntl((int)fd, F_GETFD));
    CHECK_SAME(0, SystemNative_FcntlSetFD(fd, SystemNative_FD_CLOEXEC));
    CHECK_SAME(FD_CLOEXEC, fcntl((int)fd, F_GETFD));
    CHECK_SAME(0, fcntl((int)fd, F_SETFL, O_APPEND));
    CHECK_SAME(0, SystemNative_FcntlSetIsNonBlocking(fd, 1));
    CHECK_SAME(O_APPEND | O_NONBLOCK, fcntl((int)fd, F_GETFL) & (O_APPEND | O_NONBLOCK));
    CHECK_SAME(0, SystemNative_FcntlSetIsNonBlocking(fd, 0));
    CHECK_SAME(O_APPEND, fcntl((int)fd, F_GETFL) & (O_APPEND | O_NONBLOCK));
    /* The flag is of the open file, which the duplicate shares. */
    int64_t second = SystemNative_Dup(fd);
    CHECK_SAME(0, SystemNative_FcntlSetIsNonBlocking(fd, 1));
    CHECK_SAME(1, SystemNative_FcntlGetIsNonBlocking(second));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Close(second));
}

TEST(MoreThanAnOrdinaryUserMayHave)
{
    SystemNative_PipeEnds ends = MakePipe(SystemNative_O_CLOEXEC);
    long limit = strtol(ReadFile("/proc/sys/fs/pipe-max-size"), NULL, 10);
    if (SystemNative_FcntlCanGetSetPipeSz() == 0 || limit == 0 || limit > INT32_MAX / 2) {
        ClosePipe(ends);
        SKIP("there is no limit to ask for");
    }
    if (geteuid() == 0) {
        pid_t child = fork();
        if (child == 0) {
            _exit(setuid(65534) == 0
                    && SystemNative_FcntlSetPipeSz(ends.ReadEnd, (int32_t)limit * 2) == -Error_EPERM ? 0 : 1);
        }
        CHECK_SAME(0, WaitFor(child));
    } else {
        CHECK_ERROR(EPERM, SystemNative_FcntlSetPipeSz(ends.ReadEnd, (int32_t)limit * 2));
    }
    ClosePipe(ends);
}
#else
#include <windows.h>

TEST(TheFlagsAreTheSystems)
{
    int64_t fd = MakeFile();
    HANDLE handle = (HANDLE)(intptr_t)fd;
    DWORD flags;
    CHECK_SAME(0, SystemNative_FcntlSetFD(fd, 0));
    CHECK(GetHandleInformation(handle, &flags) && (flags & HANDLE_FLAG_INHERIT) != 0);
    CHECK_SAME(0, SystemNative_FcntlSetFD(fd, SystemNative_FD_CLOEXEC));
    CHECK(GetHandleInformation(handle, &flags) && (flags & HANDLE_FLAG_INHERIT) == 0);
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_ERROR(EBADF, SystemNative_FcntlSetFD(fd, 0));
    SystemNative_PipeEnds ends = MakePipe(SystemNative_O_CLOEXEC);
    DWORD inbound;
    CHECK(GetNamedPipeInfo((HANDLE)(intptr_t)ends.ReadEnd, NULL, NULL, &inbound, NULL));
    CHECK_SAME(inbound, SystemNative_FcntlGetPipeSz(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_FcntlSetIsNonBlocking(ends.ReadEnd, 1));
    DWORD state;
    CHECK(GetNamedPipeHandleStateW((HANDLE)(intptr_t)ends.ReadEnd, &state, NULL, NULL, NULL, NULL, 0));
    CHECK((state & PIPE_NOWAIT) != 0);
    ClosePipe(ends);
}
#endif
