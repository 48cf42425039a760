#pragma once

#include "common/interop.h"

/* Operations of FLock: one of the first three, optionally with LOCK_NB. */
enum {
    SystemNative_LOCK_SH = 1,
    SystemNative_LOCK_EX = 2,
    SystemNative_LOCK_UN = 8,
    SystemNative_LOCK_NB = 4,
};

/* Lock types of LockFileRegion: one of the first three, optionally with F_WAIT. */
enum {
    SystemNative_F_RDLCK = 0,
    SystemNative_F_WRLCK = 1,
    SystemNative_F_UNLCK = 2,
    SystemNative_F_WAIT = 0x10,
};

/*
 * A lock on a byte range: a Length of 0 means to the end of the file, however large it becomes; Type is F_UNLCK for no
 * lock. Pid is the ID of the process that holds the lock; 0 if that is not known: for locks of LockFileRegion, which
 * belong to an open file description, and for a process that is not visible to this one.
 */
typedef struct {
    int64_t Offset;
    int64_t Length;
    int64_t Pid;
    int32_t Type;
    int32_t Reserved;
} SystemNative_RegionLock;

/**
 * flock(2), LockFileEx. Places or removes an advisory lock on a whole file: LOCK_SH for a shared lock, LOCK_EX for an
 * exclusive one, LOCK_UN to unlock. Waits while another lock conflicts; with LOCK_NB it fails instead. The lock belongs
 * to the open file description: duplicates of the descriptor share it, and closing the last of them releases it.
 * Locking again converts the lock, not atomically: it may be lost.
 * Result: 0. Errors: EBADF; EINVAL for any other operation; EAGAIN with LOCK_NB if another lock conflicts; ENOLCK;
 * EINTR if a signal handler without SA_RESTART interrupted the wait, and no lock is held.
 * macOS: locks of LockFileRegion conflict with it, since macOS 14 even those of the same descriptor, where a wait then
 * never ends; before, unlocking one of the two removes both.
 * Windows: the lock is mandatory: others cannot write to the file, nor read it if the lock is exclusive, and with a
 * shared lock the holder cannot write either; locks of LockFileRegion conflict with it; directories are not supported.
 */
INTEROP_EXPORT int32_t SystemNative_FLock(int64_t fd, int32_t operation);

/**
 * fcntl(2) F_OFD_SETLK and F_OFD_SETLKW, LockFileEx. Places or removes an advisory lock on length bytes of a file from
 * offset, or with a length of 0 to the end of the file, however large it becomes: F_RDLCK for a shared lock, F_WRLCK
 * for an exclusive one, F_UNLCK to unlock. Fails if another lock conflicts; with F_WAIT it waits instead. The lock
 * belongs to the open file description: duplicates of the descriptor share it, and closing the last of them releases
 * it. Locking again converts the lock. These locks are independent of those of FLock. Deadlocks are not detected.
 * Result: 0.
 * Errors: EINVAL for a negative offset or length, or any other type; EOVERFLOW if the range exceeds the maximum offset;
 * EBADF, also for F_RDLCK without read access and F_WRLCK without write access; EAGAIN without F_WAIT if another lock
 * conflicts; ENOLCK; EINTR if a signal handler without SA_RESTART interrupted the wait, and nothing is locked.
 * On Linux before 3.15, and on macOS if the file system does not support locks of open files, such as NFS and SMB, the
 * lock belongs to the process (F_SETLK), and is released when the process closes any descriptor of the file; EDEADLK is
 * possible.
 * macOS: FLock conflicts, since macOS 14 even that of the same descriptor, where a wait then never ends; before,
 * unlocking one of the two removes both.
 * Windows: the lock is mandatory: others cannot write to the range, nor read it if the lock is exclusive, and with a
 * shared lock the holder cannot write either; F_UNLCK requires the exact range of a lock, else EINVAL; locking a range
 * again conflicts with its own lock, and FLock conflicts too; read or write access suffices for either type;
 * directories are not supported.
 */
INTEROP_EXPORT int32_t SystemNative_LockFileRegion(int64_t fd, int64_t offset, int64_t length, int32_t type);

/**
 * fcntl(2) F_OFD_GETLK, LockFileEx. Tests for a lock that would conflict with a lock of the given type, F_RDLCK or
 * F_WRLCK, on the given range. Reports one conflicting lock of possibly several, those of fcntl(2) included, with its
 * whole range; if there is none, F_UNLCK, and 0 in all other fields. Locks of the same open file description do not
 * conflict and are not reported. The result may be out of date when it is used. macOS: locks of FLock are reported too.
 * Result: 0, and *lock is filled in. Nothing is written on failure.
 * Errors: EINVAL for a negative offset or length, or any other type; EOVERFLOW if the range exceeds the maximum offset;
 * EBADF; those of fcntl(2).
 * Windows: tests by locking the range for a moment, in which others may fail to lock it; reports the given range and
 * the type, never the process; locks of the same open file conflict; read or write access suffices for either type.
 */
INTEROP_EXPORT int32_t SystemNative_GetRegionLock(int64_t fd, int64_t offset, int64_t length, int32_t type,
        SystemNative_RegionLock* lock);
