#include "system/windows/win32.h"

#include <winternl.h>

#include "system/internal/deadline.h"
#include "system/internal/poll.h"

enum {
    MILLISECOND = 1000000,
    /* In milliseconds: the system does not notify of data in a pipe. */
    INTERVAL = 10,
    /* FILE_PIPE_CLOSING_STATE, which only driver headers declare. */
    PIPE_CLOSING = 4,
};

static bool HasReader(HANDLE handle)
{
    FILE_PIPE_LOCAL_INFORMATION info;
    IO_STATUS_BLOCK status;
    return NtQueryInformationFile(handle, &status, &info, sizeof(info), FilePipeLocalInformation) < 0
            || info.NamedPipeState != PIPE_CLOSING;
}

static int32_t GetReadState(HANDLE handle)
{
    DWORD available = 0;
    if (PeekNamedPipe(handle, NULL, 0, NULL, &available, NULL)) {
        return available > 0 ? SystemNative_POLLIN : 0;
    }
    switch (GetLastError()) {
    case ERROR_BROKEN_PIPE:
    case ERROR_BAD_PIPE:
    case ERROR_PIPE_NOT_CONNECTED:
        return SystemNative_POLLHUP;
    default:
        /* A socket has the file type of a pipe. */
        return SystemNative_POLLNVAL;
    }
}

/* Result: the state, or a negated error. */
static int32_t GetPipeState(HANDLE handle)
{
    int32_t readable = Interop_CheckAccess(handle, FILE_READ_DATA);
    int32_t writable = Interop_CheckAccess(handle, FILE_WRITE_DATA);
    if (readable != 0 && readable != -Error_EBADF) {
        return readable;
    }
    int32_t state = readable == 0 ? GetReadState(handle) : 0;
    if (writable == 0 && (state & Interop_POLL_ALWAYS) == 0) {
        /* Not by WriteQuotaAvailable, which a waiting reader reduces, so that the caller would wait for it in vain. */
        state |= HasReader(handle) ? SystemNative_POLLOUT : SystemNative_POLLOUT | SystemNative_POLLERR;
    }
    return state;
}

static int32_t GetDeviceState(HANDLE handle)
{
    DWORD mode;
    if (!GetConsoleMode(handle, &mode)) {
        return SystemNative_POLLIN | SystemNative_POLLOUT;
    }
    DWORD count;
    if (!GetNumberOfConsoleInputEvents(handle, &count)) {
        return SystemNative_POLLOUT;
    }
    return count > 0 ? SystemNative_POLLIN : 0;
}

/*
 * For handles other than files: events, timers, processes. It waits only if requested, since this may reset the object.
 */
static int32_t GetObjectState(HANDLE handle, int32_t asked)
{
    if ((asked & SystemNative_POLLIN) == 0) {
        DWORD flags;
        return GetHandleInformation(handle, &flags) ? 0 : SystemNative_POLLNVAL;
    }
    switch (WaitForSingleObject(handle, 0)) {
    case WAIT_OBJECT_0:
    case WAIT_ABANDONED:
        return SystemNative_POLLIN;
    case WAIT_TIMEOUT:
        return 0;
    default:
        return SystemNative_POLLNVAL;
    }
}

/* Result: the triggered events, or a negated error. */
static int32_t GetTriggered(const SystemNative_PollEvent* event)
{
    HANDLE handle = Interop_Handle(event->FileDescriptor);
    int32_t state;
    switch (GetFileType(handle)) {
    case FILE_TYPE_DISK:
        state = SystemNative_POLLIN | SystemNative_POLLOUT;
        break;
    case FILE_TYPE_PIPE:
        state = GetPipeState(handle);
        break;
    case FILE_TYPE_CHAR:
        state = GetDeviceState(handle);
        break;
    default:
        state = GetObjectState(handle, event->Events);
        break;
    }
    return state < 0 ? state : state & (event->Events | Interop_POLL_ALWAYS);
}

static int32_t PollOnce(uint8_t* events, int32_t count)
{
    int32_t ready = 0;
    for (int32_t i = 0; i < count; i++) {
        SystemNative_PollEvent event = Interop_GetEvent(events, i);
        int32_t triggered = GetTriggered(&event);
        if (triggered < 0) {
            return triggered;
        }
        ready += Interop_SetTriggered(events, i, triggered);
    }
    return ready;
}

static int32_t SelectOnce(uint8_t* events, int32_t count)
{
    int32_t ready = 0;
    for (int32_t i = 0; i < count; i++) {
        SystemNative_PollEvent event = Interop_GetEvent(events, i);
        int32_t triggered = GetTriggered(&event);
        if (triggered < 0 || (triggered & SystemNative_POLLNVAL) != 0) {
            return triggered < 0 ? triggered : -Error_EBADF;
        }
        triggered |= (triggered & Interop_POLL_ALWAYS) != 0 ? SystemNative_POLLIN : 0;
        triggered |= (triggered & SystemNative_POLLERR) != 0 ? SystemNative_POLLOUT : 0;
        ready += Interop_SetTriggered(events, i, triggered & event.Events & Interop_POLL_SETS);
    }
    return ready;
}

static int32_t WaitFor(int32_t (*once)(uint8_t*, int32_t), uint8_t* events, int32_t count, int64_t deadline)
{
    for (;;) {
        int32_t ready = once(events, count);
        int64_t left = Interop_GetRemaining(deadline, MILLISECOND, INTERVAL);
        if (ready != 0 || left == 0) {
            return ready;
        }
        Sleep((DWORD)left);
    }
}

int32_t Interop_Poll(uint8_t* events, int32_t count, int64_t deadline)
{
    return WaitFor(PollOnce, events, count, deadline);
}

int32_t Interop_Select(uint8_t* events, int32_t count, int64_t deadline)
{
    return WaitFor(SelectOnce, events, count, deadline);
}
