#include "system/windows/operation.h"

#include "system/lock.h"

typedef struct {
    uint64_t Offset;
    uint64_t Length;
} Range;

/* No range of LockFileRegion is the same, even with a length of 0, so neither can unlock the other. */
static const Range WholeFile = {.Offset = 0, .Length = UINT64_MAX};

static OVERLAPPED MakePosition(const Range* range)
{
    return (OVERLAPPED){.Offset = (DWORD)range->Offset, .OffsetHigh = (DWORD)(range->Offset >> 32)};
}

static int32_t Lock(HANDLE handle, const Range* range, DWORD flags)
{
    OVERLAPPED position = MakePosition(range);
    bool overlapped = Interop_IsOverlapped(handle);
    if (overlapped && !Interop_MakeEvent(&position)) {
        return Interop_Fail();
    }
    bool locked = LockFileEx(handle, flags, 0, (DWORD)range->Length, (DWORD)(range->Length >> 32), &position);
    DWORD none;
    if (!locked && overlapped && GetLastError() == ERROR_IO_PENDING) {
        locked = GetOverlappedResult(handle, &position, &none, TRUE);
    }
    DWORD code = GetLastError();
    if (overlapped) {
        CloseHandle(position.hEvent);
    }
    return locked ? 0 : code == ERROR_LOCK_VIOLATION ? -Error_EAGAIN : Interop_FailWith(code);
}

/* Result: 0; notLocked if there is no such lock; or a negated error. */
static int32_t Unlock(HANDLE handle, const Range* range, int32_t notLocked)
{
    OVERLAPPED position = MakePosition(range);
    if (UnlockFileEx(handle, 0, (DWORD)range->Length, (DWORD)(range->Length >> 32), &position)) {
        return 0;
    }
    DWORD code = GetLastError();
    /* Some systems fail with ERROR_LOCK_VIOLATION, which has no other meaning here. */
    return code == ERROR_NOT_LOCKED || code == ERROR_LOCK_VIOLATION ? notLocked : Interop_FailWith(code);
}

int32_t SystemNative_FLock(int64_t fd, int32_t operation)
{
    int32_t kind = operation & ~SystemNative_LOCK_NB;
    if (kind != SystemNative_LOCK_SH && kind != SystemNative_LOCK_EX && kind != SystemNative_LOCK_UN) {
        return -Error_EINVAL;
    }
    HANDLE handle = Interop_Handle(fd);
    /* A new lock would conflict with one of the same handle. */
    int32_t error = Unlock(handle, &WholeFile, 0);
    if (error != 0 || kind == SystemNative_LOCK_UN) {
        return error;
    }
    DWORD flags = (kind == SystemNative_LOCK_EX ? LOCKFILE_EXCLUSIVE_LOCK : 0)
            | (kind == operation ? 0 : LOCKFILE_FAIL_IMMEDIATELY);
    return Lock(handle, &WholeFile, flags);
}

static Range MakeRange(int64_t offset, int64_t length)
{
    return (Range){.Offset = (uint64_t)offset, .Length = (uint64_t)(length == 0 ? INT64_MAX - offset : length)};
}

int32_t SystemNative_LockFileRegion(int64_t fd, int64_t offset, int64_t length, int32_t type)
{
    int32_t kind = type & ~SystemNative_F_WAIT;
    if (offset < 0 || length < 0
            || (kind != SystemNative_F_RDLCK && kind != SystemNative_F_WRLCK && kind != SystemNative_F_UNLCK)) {
        return -Error_EINVAL;
    }
    if (length > 0 && length - 1 > INT64_MAX - offset) {
        return -Error_EOVERFLOW;
    }
    HANDLE handle = Interop_Handle(fd);
    Range range = MakeRange(offset, length);
    if (kind == SystemNative_F_UNLCK) {
        return Unlock(handle, &range, -Error_EINVAL);
    }
    DWORD flags = (kind == SystemNative_F_WRLCK ? LOCKFILE_EXCLUSIVE_LOCK : 0)
            | (kind == type ? LOCKFILE_FAIL_IMMEDIATELY : 0);
    return Lock(handle, &range, flags);
}

/*
 * Tests whether a range can be locked, by locking it for a moment. Result: 0; -Error_EAGAIN if not; or another negated
 * error.
 */
static int32_t TryLock(HANDLE handle, const Range* range, DWORD flags)
{
    int32_t result = Lock(handle, range, flags | LOCKFILE_FAIL_IMMEDIATELY);
    return result == 0 ? Unlock(handle, range, 0) : result;
}

int32_t SystemNative_GetRegionLock(int64_t fd, int64_t offset, int64_t length, int32_t type,
        SystemNative_RegionLock* lock)
{
    if (offset < 0 || length < 0 || (type != SystemNative_F_RDLCK && type != SystemNative_F_WRLCK)) {
        return -Error_EINVAL;
    }
    if (length > 0 && length - 1 > INT64_MAX - offset) {
        return -Error_EOVERFLOW;
    }
    if (lock == NULL) {
        return -Error_EFAULT;
    }
    HANDLE handle = Interop_Handle(fd);
    Range range = MakeRange(offset, length);
    int32_t result = TryLock(handle, &range, type == SystemNative_F_WRLCK ? LOCKFILE_EXCLUSIVE_LOCK : 0);
    if (result == 0) {
        *lock = (SystemNative_RegionLock){.Type = SystemNative_F_UNLCK};
        return 0;
    }
    if (result != -Error_EAGAIN) {
        return result;
    }
    /* If it can be locked for sharing, the conflicting lock is a shared one. */
    result = type == SystemNative_F_WRLCK ? TryLock(handle, &range, 0) : -Error_EAGAIN;
    if (result != 0 && result != -Error_EAGAIN) {
        return result;
    }
    *lock = (SystemNative_RegionLock){
        .Offset = offset,
        .Length = length,
        .Type = result == 0 ? SystemNative_F_RDLCK : SystemNative_F_WRLCK,
    };
    return 0;
}
