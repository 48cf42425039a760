#include "system/windows/operation.h"

/* Declared only in driver headers, or in later versions of winternl.h. */
NTSYSAPI NTSTATUS NTAPI NtReadFile(HANDLE file, HANDLE event, PIO_APC_ROUTINE routine, PVOID context,
        PIO_STATUS_BLOCK block, PVOID buffer, ULONG length, PLARGE_INTEGER offset, PULONG key);
NTSYSAPI NTSTATUS NTAPI NtWriteFile(HANDLE file, HANDLE event, PIO_APC_ROUTINE routine, PVOID context,
        PIO_STATUS_BLOCK block, PVOID buffer, ULONG length, PLARGE_INTEGER offset, PULONG key);

enum {
    /* In milliseconds. */
    INTERVAL = 10,
    /* FILE_SYNCHRONOUS_IO_ALERT and FILE_SYNCHRONOUS_IO_NONALERT. */
    SYNCHRONOUS = 0x10 | 0x20,
};

NTSTATUS Interop_Await(HANDLE handle, const IO_STATUS_BLOCK* block, NTSTATUS status)
{
    const volatile NTSTATUS* now = &block->Status;
    while (status == STATUS_PENDING) {
        /* Other threads' operations also set and reset the handle, and it may lack the right to wait for it. */
        DWORD waited = WaitForSingleObject(handle, INTERVAL);
        status = *now;
        if (status == STATUS_PENDING && waited != WAIT_TIMEOUT) {
            Sleep(1);
        }
    }
    return status;
}

static DWORD Finish(HANDLE handle, const IO_STATUS_BLOCK* block, NTSTATUS status, DWORD* count)
{
    status = Interop_Await(handle, block, status);
    bool failed = (ULONG)status >> 30 == 3;
    *count = failed ? 0 : (DWORD)block->Information;
    return status < 0 ? Interop_CodeOfStatus(status) : ERROR_SUCCESS;
}

/* Without a context, nothing is sent to a completion port. */

DWORD Interop_ReadFile(HANDLE handle, uint8_t* buffer, DWORD length, const int64_t* offset, DWORD* count)
{
    LARGE_INTEGER position = {.QuadPart = offset == NULL ? 0 : *offset};
    IO_STATUS_BLOCK block = {.Status = STATUS_PENDING};
    NTSTATUS status = NtReadFile(handle, NULL, NULL, NULL, &block, buffer, length, offset == NULL ? NULL : &position,
            NULL);
    return Finish(handle, &block, status, count);
}

DWORD Interop_WriteFile(HANDLE handle, const uint8_t* buffer, DWORD length, const int64_t* offset, DWORD* count)
{
    LARGE_INTEGER position = {.QuadPart = offset == NULL ? 0 : *offset};
    IO_STATUS_BLOCK block = {.Status = STATUS_PENDING};
    union {
        const uint8_t* Constant;
        uint8_t* Bytes;
    } from = {buffer};
    NTSTATUS status = NtWriteFile(handle, NULL, NULL, NULL, &block, from.Bytes, length,
            offset == NULL ? NULL : &position, NULL);
    return Finish(handle, &block, status, count);
}

DWORD Interop_Control(HANDLE handle, DWORD request, void* input, DWORD inputSize, void* output, DWORD outputSize,
        DWORD* returned)
{
    IO_STATUS_BLOCK block = {.Status = STATUS_PENDING};
    bool toFileSystem = request >> 16 == FILE_DEVICE_FILE_SYSTEM;
    NTSTATUS status = toFileSystem
            ? NtFsControlFile(handle, NULL, NULL, NULL, &block, request, input, inputSize, output, outputSize)
            : NtDeviceIoControlFile(handle, NULL, NULL, NULL, &block, request, input, inputSize, output, outputSize);
    return Finish(handle, &block, status, returned);
}

bool Interop_IsOverlapped(HANDLE handle)
{
    /* FILE_MODE_INFORMATION, which only driver headers declare. */
    ULONG mode = SYNCHRONOUS;
    IO_STATUS_BLOCK block;
    return NtQueryInformationFile(handle, &block, &mode, sizeof(mode), FileModeInformation) >= 0
            && (mode & SYNCHRONOUS) == 0;
}

bool Interop_MakeEvent(OVERLAPPED* operation)
{
    HANDLE event = CreateEventW(NULL, TRUE, FALSE, NULL);
    /* The lowest bit is for the completion port; as part of a handle it has no meaning. */
    operation->hEvent = event == NULL ? NULL : (HANDLE)((uintptr_t)event | 1);
    return event != NULL;
}
