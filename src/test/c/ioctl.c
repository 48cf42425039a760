#include "test.h"

#if defined(_WIN32)
#include <windows.h>
#else
#include <sys/ioctl.h>
#endif

enum {
    REQUESTS = 4,
};

TEST(BadDescriptor)
{
    SystemNative_WindowSize size = {1, 2, 3, 4};
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        for (int32_t request = 0; request < REQUESTS; request++) {
            CHECK_ERROR(EBADF, SystemNative_Ioctl(BadDescriptors[i], request));
        }
        CHECK_ERROR(EBADF, SystemNative_GetWindowSize(BadDescriptors[i], &size));
        CHECK_ERROR(EBADF, SystemNative_SetWindowSize(BadDescriptors[i], &size));
    }
    CHECK(size.Rows == 1 && size.PixelHeight == 4);
}

TEST(UnknownRequests)
{
    CHECK_ERROR(EINVAL, SystemNative_Ioctl(-1, REQUESTS));
    CHECK_ERROR(EINVAL, SystemNative_Ioctl(-1, -1));
    CHECK_ERROR(EINVAL, SystemNative_Ioctl(-1, 0x541B));
}

TEST(BytesToRead)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    CHECK_SAME(0, SystemNative_Ioctl(ends.ReadEnd, SystemNative_FIONREAD));
    CHECK_SAME(5, SystemNative_Write(ends.WriteEnd, (const uint8_t*)"hello", 5));
    CHECK_SAME(5, SystemNative_Ioctl(ends.ReadEnd, SystemNative_FIONREAD));
#if defined(_WIN32)
    CHECK_ERROR(EACCES, SystemNative_Ioctl(ends.WriteEnd, SystemNative_FIONREAD));
#endif
    CHECK_SAME(3, SystemNative_Read(ends.ReadEnd, (uint8_t[3]){0}, 3));
    CHECK_SAME(2, SystemNative_Ioctl(ends.ReadEnd, SystemNative_FIONREAD));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    CHECK_SAME(2, SystemNative_Read(ends.ReadEnd, (uint8_t[2]){0}, 2));
    CHECK_SAME(0, SystemNative_Ioctl(ends.ReadEnd, SystemNative_FIONREAD));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
}

TEST(BytesToReadOfAFile)
{
    int64_t fd = SystemNative_Open("file", SystemNative_O_RDWR | SystemNative_O_CREAT, 0600);
    CHECK_SAME(0, SystemNative_Ioctl(fd, SystemNative_FIONREAD));
    CHECK_SAME(0, SystemNative_FTruncate(fd, 5000000000));
    CHECK_SAME(5000000000, SystemNative_Ioctl(fd, SystemNative_FIONREAD));
    CHECK_SAME(1, SystemNative_LSeek(fd, 1, SystemNative_SEEK_SET));
    CHECK_SAME(4999999999, SystemNative_Ioctl(fd, SystemNative_FIONREAD));
    CHECK_SAME(6000000000, SystemNative_LSeek(fd, 6000000000, SystemNative_SEEK_SET));
    CHECK_SAME(0, SystemNative_Ioctl(fd, SystemNative_FIONREAD));
    CHECK_SAME(0, SystemNative_FTruncate(fd, 0));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(NoDevice)
{
    SystemNative_WindowSize size = {1, 2, 3, 4};
    int64_t fd = SystemNative_Open("plain", SystemNative_O_RDWR | SystemNative_O_CREAT, 0600);
    CHECK_ERROR(ENOTTY, SystemNative_Ioctl(fd, SystemNative_BLKGETSIZE64));
    CHECK_ERROR(ENOTTY, SystemNative_Ioctl(fd, SystemNative_BLKSSZGET));
    CHECK_ERROR(ENOTTY, SystemNative_Ioctl(fd, SystemNative_BLKPBSZGET));
    CHECK_ERROR(ENOTTY, SystemNative_GetWindowSize(fd, &size));
    CHECK_ERROR(ENOTTY, SystemNative_SetWindowSize(fd, &size));
    CHECK(size.Rows == 1 && size.PixelHeight == 4);
    CHECK_ERROR(EFAULT, SystemNative_GetWindowSize(fd, NULL));
    CHECK_ERROR(EFAULT, SystemNative_SetWindowSize(fd, NULL));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(WindowSizesHave16Bits)
{
    const int32_t bad[] = {-1, 65536, INT32_MIN, INT32_MAX};
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        const SystemNative_WindowSize sizes[] = {{bad[i], 1, 1, 1}, {1, bad[i], 1, 1}, {1, 1, bad[i], 1},
            {1, 1, 1, bad[i]}};
        for (size_t j = 0; j < COUNT_OF(sizes); j++) {
            CHECK_ERROR(EINVAL, SystemNative_SetWindowSize(-1, &sizes[j]));
        }
    }
}

#if !defined(_WIN32)
TEST(BytesToReadOfADirectory)
{
    int64_t fd = SystemNative_Open(".", 0, 0);
    int64_t result = SystemNative_Ioctl(fd, SystemNative_FIONREAD);
    CHECK(result >= 0 || result == -Error_ENOTTY);
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(Terminals)
{
    int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    if (terminal == -1) {
        SKIP("there are no pseudo-terminals");
    }
    CHECK(grantpt(terminal) == 0 && unlockpt(terminal) == 0);
    int other = open(ptsname(terminal), O_RDWR | O_NOCTTY);
    REQUIRE(other >= 0);
    const SystemNative_WindowSize size = {50, 132, 65535, 7};
    CHECK_SAME(0, SystemNative_SetWindowSize(terminal, &size));
    struct winsize seen;
    CHECK(ioctl(other, TIOCGWINSZ, &seen) == 0);
    CHECK(seen.ws_row == 50 && seen.ws_col == 132 && seen.ws_xpixel == 65535 && seen.ws_ypixel == 7);
    SystemNative_WindowSize read = {0};
    CHECK_SAME(0, SystemNative_GetWindowSize(other, &read));
    CHECK(memcmp(&size, &read, sizeof(size)) == 0);
    CHECK(write(terminal, "line\n", 5) == 5);
    SleepMilliseconds(20);
    CHECK_SAME(5, SystemNative_Ioctl(other, SystemNative_FIONREAD));
    CHECK_ERROR(ENOTTY, SystemNative_Ioctl(other, SystemNative_BLKGETSIZE64));
    close(other);
    close(terminal);
}
#else
TEST(Consoles)
{
    /* Where there is a console at all. */
    AllocConsole();
    HANDLE console = CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL,
            OPEN_EXISTING, 0, NULL);
    CONSOLE_SCREEN_BUFFER_INFO info;
    if (console == INVALID_HANDLE_VALUE || !GetConsoleScreenBufferInfo(console, &info)) {
        SKIP("there is no console");
    }
    int64_t fd = (int64_t)(intptr_t)console;
    SystemNative_WindowSize size;
    CHECK_SAME(0, SystemNative_GetWindowSize(fd, &size));
    CHECK_SAME(info.srWindow.Bottom - info.srWindow.Top + 1, size.Rows);
    CHECK_SAME(info.srWindow.Right - info.srWindow.Left + 1, size.Columns);
    size.Rows -= 1;
    CHECK_SAME(0, SystemNative_SetWindowSize(fd, &size));
    CHECK(GetConsoleScreenBufferInfo(console, &info));
    CHECK_SAME(info.srWindow.Bottom - info.srWindow.Top + 1, size.Rows);
    size.Rows = 0;
    CHECK_ERROR(EINVAL, SystemNative_SetWindowSize(fd, &size));
    CHECK_ERROR(ENOTTY, SystemNative_Ioctl(fd, SystemNative_FIONREAD));
    CHECK(CloseHandle(console));
}
#endif
