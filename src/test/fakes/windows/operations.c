#include "test.h"

/* Handles for overlapped I/O, whose operations go on after the call. */

#if defined(_WIN32)
#include "win.h"

enum {
    PENDING = 0x103,
    LATER = 30,
    CREATE = SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_TRUNC | SystemNative_O_CLOEXEC,
};

/* What the fake system answers: whether operations end later, and what they gave. */
static struct {
    bool Later;
    NTSTATUS Status;
    /* How many are under way, which may write to the block and the buffer. */
    atomic_int Running;
    int Waits;
    bool Contexts;
} system_now;

typedef struct {
    IO_STATUS_BLOCK* Block;
    uint8_t* Buffer;
    ULONG Length;
} Operation;

static DWORD WINAPI EndLater(void* argument)
{
    Operation* operation = argument;
    Sleep(LATER);
    if (operation->Buffer != NULL) {
        memset(operation->Buffer, 'x', operation->Length);
    }
    operation->Block->Information = operation->Length;
    atomic_store(&system_now.Running, 0);
    *(volatile NTSTATUS*)&operation->Block->Status = system_now.Status;
    free(operation);
    return 0;
}

static NTSTATUS Begin(IO_STATUS_BLOCK* block, void* buffer, ULONG length, void* context)
{
    /* As the functions of Win32 leave it. */
    CHECK_SAME(PENDING, block->Status);
    system_now.Contexts |= context != NULL;
    Operation* operation = malloc(sizeof(*operation));
    *operation = (Operation){block, buffer, length};
    atomic_store(&system_now.Running, 1);
    HANDLE thread = CreateThread(NULL, 0, EndLater, operation, 0, NULL);
    CHECK(thread != NULL && CloseHandle(thread));
    return PENDING;
}

FAKE(NTSTATUS, NtReadFile, (HANDLE file, HANDLE event, void* routine, void* context, IO_STATUS_BLOCK* block,
        void* buffer, ULONG length, LARGE_INTEGER* offset, ULONG* key))
{
    if (system_now.Later) {
        return Begin(block, buffer, length, context);
    }
    return REAL(NTSTATUS, NtReadFile, (HANDLE, HANDLE, void*, void*, IO_STATUS_BLOCK*, void*, ULONG, LARGE_INTEGER*,
            ULONG*))(file, event, routine, context, block, buffer, length, offset, key);
}

FAKE(NTSTATUS, NtWriteFile, (HANDLE file, HANDLE event, void* routine, void* context, IO_STATUS_BLOCK* block,
        void* buffer, ULONG length, LARGE_INTEGER* offset, ULONG* key))
{
    if (system_now.Later) {
        return Begin(block, NULL, length, context);
    }
    return REAL(NTSTATUS, NtWriteFile, (HANDLE, HANDLE, void*, void*, IO_STATUS_BLOCK*, void*, ULONG, LARGE_INTEGER*,
            ULONG*))(file, event, routine, context, block, buffer, length, offset, key);
}

FAKE(NTSTATUS, NtFsControlFile, (HANDLE file, HANDLE event, void* routine, void* context, IO_STATUS_BLOCK* block,
        ULONG request, void* input, ULONG inputSize, void* output, ULONG outputSize))
{
    if (system_now.Later) {
        return Begin(block, output, 0, context);
    }
    return REAL(NTSTATUS, NtFsControlFile, (HANDLE, HANDLE, void*, void*, IO_STATUS_BLOCK*, ULONG, void*, ULONG, void*,
            ULONG))(file, event, routine, context, block, request, input, inputSize, output, outputSize);
}

/* The handle is set, and reset, by the operations of all threads. */
FAKE(DWORD, WaitForSingleObject, (HANDLE handle, DWORD milliseconds))
{
    if (system_now.Later) {
        system_now.Waits++;
        return system_now.Waits % 3 == 0 ? WAIT_TIMEOUT : system_now.Waits % 3 == 1 ? WAIT_OBJECT_0 : WAIT_FAILED;
    }
    return REAL(DWORD, WaitForSingleObject, (HANDLE, DWORD))(handle, milliseconds);
}

static void Become(bool later, NTSTATUS status)
{
    system_now.Later = later;
    system_now.Status = status;
    system_now.Waits = 0;
    system_now.Contexts = false;
    atomic_store(&system_now.Running, 0);
}

TEST(NothingGoesOnAfterACall)
{
    int64_t fd = SystemNative_Open("file", CREATE, 0600);
    CHECK(fd > 0);
    Become(true, 0);
    uint8_t buffer[8] = "unhurt";
    CHECK_SAME(4, SystemNative_PRead(fd, buffer, 4, 1));
    CHECK_SAME(0, system_now.Running);
    CHECK_TEXT("xxxxrt", buffer);
    CHECK_SAME(2, SystemNative_Read(fd, buffer, 2));
    CHECK_SAME(0, system_now.Running);
    CHECK_SAME(4, SystemNative_PWrite(fd, buffer, 4, 1));
    CHECK_SAME(0, system_now.Running);
    CHECK_SAME(4, SystemNative_Write(fd, buffer, 4));
    CHECK_SAME(0, system_now.Running);
    CHECK(system_now.Waits >= 4);
    /* Else the completion port of whoever opened the handle would be told of what is on our stack. */
    CHECK(!system_now.Contexts);
    Become(false, 0);
    CHECK_SAME(8, SystemNative_Write(fd, (const uint8_t*)"01234567", 8));
    Become(true, 0);
    (void)SystemNative_LSeek(fd, 1, SystemNative_SEEK_DATA);
    CHECK_SAME(0, system_now.Running);
    (void)SystemNative_FAllocate(fd, SystemNative_FALLOC_FL_ZERO_RANGE, 0, 8);
    CHECK_SAME(0, system_now.Running);
    Become(false, 0);
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Unlink("file"));
}

TEST(WhatEndsLaterMayFail)
{
    int64_t fd = SystemNative_Open("file", CREATE, 0600);
    uint8_t buffer[8];
    Become(true, (NTSTATUS)0xC0000011); /* STATUS_END_OF_FILE */
    CHECK_SAME(0, SystemNative_PRead(fd, buffer, 4, 0));
    Become(true, (NTSTATUS)0xC0000120); /* STATUS_CANCELLED */
    CHECK_ERROR(ECANCELED, SystemNative_PRead(fd, buffer, 4, 0));
    Become(true, (NTSTATUS)0xC000007F); /* STATUS_DISK_FULL */
    CHECK_ERROR(ENOSPC, SystemNative_PWrite(fd, buffer, 4, 0));
    Become(false, 0);
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Unlink("file"));
}
#endif
