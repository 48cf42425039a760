#include "system/windows/win32.h"

#include "system/fcntl.h"

int32_t SystemNative_FcntlGetFD(int64_t fd)
{
    DWORD flags;
    if (!GetHandleInformation(Interop_Handle(fd), &flags)) {
        return Interop_Fail();
    }
    return (flags & HANDLE_FLAG_INHERIT) != 0 ? 0 : SystemNative_FD_CLOEXEC;
}

int32_t SystemNative_FcntlSetFD(int64_t fd, int32_t flags)
{
    if ((flags & ~SystemNative_FD_CLOEXEC) != 0) {
        return -Error_EINVAL;
    }
    return Interop_Result(SetHandleInformation(Interop_Handle(fd), HANDLE_FLAG_INHERIT,
            flags == 0 ? HANDLE_FLAG_INHERIT : 0));
}

/* Result: 1 for a pipe, and its state; 0 for anything else, including a socket; or a negated error. */
static int32_t GetState(HANDLE handle, DWORD* state)
{
    SetLastError(ERROR_SUCCESS);
    DWORD kind = GetFileType(handle);
    if (kind == FILE_TYPE_UNKNOWN && GetLastError() != ERROR_SUCCESS) {
        return Interop_Fail();
    }
    if (kind != FILE_TYPE_PIPE) {
        return 0;
    }
    if (GetNamedPipeHandleStateW(handle, state, NULL, NULL, NULL, NULL, 0)) {
        return 1;
    }
    DWORD code = GetLastError();
    return code == ERROR_ACCESS_DENIED || Interop_RanOut(code) ? Interop_FailWith(code) : 0;
}

int32_t SystemNative_FcntlGetIsNonBlocking(int64_t fd)
{
    DWORD state;
    int32_t result = GetState(Interop_Handle(fd), &state);
    return result == 1 ? (state & PIPE_NOWAIT) != 0 : result;
}

int32_t SystemNative_FcntlSetIsNonBlocking(int64_t fd, int32_t isNonBlocking)
{
    if ((isNonBlocking & ~1) != 0) {
        return -Error_EINVAL;
    }
    HANDLE handle = Interop_Handle(fd);
    DWORD state;
    int32_t result = GetState(handle, &state);
    if (result != 1) {
        return result == 0 && isNonBlocking != 0 ? -Error_ENOTSUP : result;
    }
    /* The other state bits are read-only. */
    DWORD mode = (state & PIPE_READMODE_MESSAGE) | (isNonBlocking != 0 ? PIPE_NOWAIT : PIPE_WAIT);
    return Interop_Result(SetNamedPipeHandleState(handle, &mode, NULL, NULL));
}

int32_t SystemNative_FcntlCanGetSetPipeSz(void)
{
    return 0;
}

int32_t SystemNative_FcntlGetPipeSz(int64_t fd)
{
    DWORD outbound;
    DWORD inbound;
    if (!GetNamedPipeInfo(Interop_Handle(fd), NULL, &outbound, &inbound, NULL)) {
        return Interop_RanOut(GetLastError()) ? Interop_Fail() : -Error_EBADF;
    }
    /* A one-way pipe may have a buffer for its direction only. */
    DWORD size = inbound > outbound ? inbound : outbound;
    return size > INT32_MAX ? -Error_EOVERFLOW : (int32_t)size;
}

int32_t SystemNative_IsAtomicNonInheritablePipeCreationSupported(void)
{
    /* CreatePipe gets the flag, not SetHandleInformation later. */
    return 1;
}
