#include "test.h"

/* HANDLEs that a program opened itself, for overlapped I/O. */

#if defined(_WIN32)
#include <windows.h>

enum {
    LENGTH = 100000,
};

static int64_t ToFd(HANDLE handle)
{
    return (int64_t)(intptr_t)handle;
}

static HANDLE OpenOverlapped(const wchar_t* path, DWORD disposition)
{
    return CreateFileW(path, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
            disposition, FILE_FLAG_OVERLAPPED, NULL);
}

TEST(FilesForOverlappedOperations)
{
    static uint8_t written[LENGTH];
    static uint8_t got[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
        written[i] = (uint8_t)(i * 7);
    }
    HANDLE file = OpenOverlapped(L"overlapped", CREATE_ALWAYS);
    REQUIRE(file != INVALID_HANDLE_VALUE);
    int64_t fd = ToFd(file);
    CHECK_SAME(LENGTH, SystemNative_PWrite(fd, written, LENGTH, 0));
    CHECK_SAME(LENGTH, SystemNative_PRead(fd, got, LENGTH, 0));
    CHECK(memcmp(written, got, LENGTH) == 0);
    CHECK_SAME(LENGTH - 10, SystemNative_PRead(fd, got, LENGTH, 10));
    CHECK_SAME(0, SystemNative_PRead(fd, got, LENGTH, LENGTH));
    /* Such a handle has no file offset. */
    CHECK_ERROR(EINVAL, SystemNative_Read(fd, got, 1));
    CHECK_ERROR(EINVAL, SystemNative_Write(fd, got, 1));
    Interop_Vector vectors[] = {{got, 5}, {got + 5, 5}};
    CHECK_SAME(10, SystemNative_PReadV(fd, vectors, 2, 3));
    CHECK(memcmp(written + 3, got, 10) == 0);
    CHECK_SAME(3, SystemNative_LSeek(fd, 3, SystemNative_SEEK_DATA));
    CHECK_SAME(0, SystemNative_FLock(fd, SystemNative_LOCK_EX | SystemNative_LOCK_NB));
    CHECK_SAME(0, SystemNative_FLock(fd, SystemNative_LOCK_UN));
    CHECK_SAME(0, SystemNative_FSync(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Unlink("overlapped"));
}

/* The system may tell the completion port of whoever opened a handle, with the address of what was on our stack. */
TEST(NothingGoesToACompletionPort)
{
    HANDLE file = OpenOverlapped(L"port", CREATE_ALWAYS);
    REQUIRE(file != INVALID_HANDLE_VALUE);
    HANDLE port = CreateIoCompletionPort(file, NULL, 1, 1);
    CHECK(port != NULL);
    uint8_t buffer[10] = "012345678";
    CHECK_SAME(10, SystemNative_PWrite(ToFd(file), buffer, 10, 0));
    CHECK_SAME(10, SystemNative_PRead(ToFd(file), buffer, 10, 0));
    CHECK_SAME(0, SystemNative_FLock(ToFd(file), SystemNative_LOCK_SH));
    CHECK_SAME(0, SystemNative_FLock(ToFd(file), SystemNative_LOCK_UN));
    DWORD count;
    ULONG_PTR key;
    OVERLAPPED* operation;
    CHECK(!GetQueuedCompletionStatus(port, &count, &key, &operation, 0));
    CHECK_SAME(WAIT_TIMEOUT, GetLastError());
    CloseHandle(port);
    CHECK_SAME(0, SystemNative_Close(ToFd(file)));
    CHECK_SAME(0, SystemNative_Unlink("port"));
}

static DWORD WINAPI WriteLater(void* argument)
{
    HANDLE pipe = argument;
    DWORD count = 0;
    Sleep(50);
    return WriteFile(pipe, "later", 5, &count, NULL) ? count : 0;
}

/* While one operation is under way, the end of another on the same handle does not end the wait for it. */
TEST(PipesForOverlappedOperations)
{
    wchar_t name[60];
    swprintf(name, COUNT_OF(name), L"\\\\.\\pipe\\interop-%lu", GetCurrentProcessId());
    HANDLE pipe = CreateNamedPipeW(name, PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED, PIPE_TYPE_BYTE, 1, 4096, 4096, 0,
            NULL);
    REQUIRE(pipe != INVALID_HANDLE_VALUE);
    HANDLE other = CreateFileW(name, GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_EXISTING, 0, NULL);
    REQUIRE(other != INVALID_HANDLE_VALUE);
    HANDLE thread = CreateThread(NULL, 0, WriteLater, other, 0, NULL);
    uint8_t buffer[10] = "unhurt";
    CHECK_SAME(5, SystemNative_Read(ToFd(pipe), buffer, sizeof(buffer)));
    CHECK_SAME(0, memcmp(buffer, "later", 5));
    CHECK(WaitForSingleObject(thread, 10000) == WAIT_OBJECT_0);
    CloseHandle(thread);
    CHECK_SAME(3, SystemNative_Write(ToFd(pipe), (const uint8_t*)"abc", 3));
    CHECK_SAME(3, SystemNative_Read(ToFd(other), buffer, sizeof(buffer)));
    CHECK_SAME(0, SystemNative_Close(ToFd(other)));
    CHECK_SAME(0, SystemNative_Read(ToFd(pipe), buffer, sizeof(buffer)));
    CHECK_SAME(0, SystemNative_Close(ToFd(pipe)));
}

TEST(LocksWaitForOthers)
{
    HANDLE file = OpenOverlapped(L"locked", CREATE_ALWAYS);
    HANDLE second = OpenOverlapped(L"locked", OPEN_EXISTING);
    REQUIRE(file != INVALID_HANDLE_VALUE && second != INVALID_HANDLE_VALUE);
    CHECK_SAME(0, SystemNative_LockFileRegion(ToFd(file), 0, 10, SystemNative_F_WRLCK));
    CHECK_ERROR(EAGAIN, SystemNative_LockFileRegion(ToFd(second), 0, 10, SystemNative_F_WRLCK));
    SystemNative_RegionLock lock;
    CHECK_SAME(0, SystemNative_GetRegionLock(ToFd(second), 0, 10, SystemNative_F_RDLCK, &lock));
    CHECK_SAME(SystemNative_F_WRLCK, lock.Type);
    CHECK_SAME(0, SystemNative_LockFileRegion(ToFd(file), 0, 10, SystemNative_F_UNLCK));
    CHECK_SAME(0, SystemNative_LockFileRegion(ToFd(second), 0, 10, SystemNative_F_WRLCK | SystemNative_F_WAIT));
    CHECK_SAME(0, SystemNative_Close(ToFd(file)));
    CHECK_SAME(0, SystemNative_Close(ToFd(second)));
    CHECK_SAME(0, SystemNative_Unlink("locked"));
}
#endif
