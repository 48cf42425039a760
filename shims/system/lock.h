#pragma once

#include "common/interop.h"

/* Operations of FLock: one of the first three, and LOCK_NB. */
enum {
    SystemNative_LOCK_SH = 1,
    SystemNative_LOCK_EX = 2,
    SystemNative_LOCK_UN = 8,
    SystemNative_LOCK_NB = 4,
};

/* Types of LockFileRegion: one of the first three, and F_WAIT. */
enum {
    SystemNative_F_RDLCK = 0,
    SystemNative_F_WRLCK = 1,
    SystemNative_F_UNLCK = 2,
    SystemNative_F_WAIT = 0x10,
};

/*
 * A lock on a part of a file: its Type, F_UNLCK for none; Length is 0 for all that there will ever be. Pid is the
 * process that has it, 0 where that is not known: for a lock of LockFileRegion, which belongs to an open file that
 * several processes may have, and for a process that this one cannot see.
 */
typedef struct {
    int64_t Offset;
    int64_t Length;
    int64_t Pid;
    int32_t Type;
    int32_t Reserved;
} SystemNative_RegionLock;

/**
 * flock(2), LockFileEx. Locks a whole file against others that lock it: LOCK_SH for sharing it, LOCK_EX for having it
 * alone, LOCK_UN to unlock; it waits for as long as another has it, with LOCK_NB it fails. The lock belongs to the open
 * file: duplicates share it, and it ends when the last of them is closed. To lock again changes the lock, and may lose
 * it in between.
 * Result: 0. Errors: EBADF; EINVAL for another operation; EAGAIN with LOCK_NB when another has the file; ENOLCK; EINTR
 * when a signal with a handler that does not say SA_RESTART ended the wait, and nothing is locked.
 * Windows: others cannot write what is locked, nor read it if it is not shared, and nobody can write what is shared;
 * a region of LockFileRegion counts as another's lock; no directories.
 */
INTEROP_EXPORT int32_t SystemNative_FLock(int64_t fd, int32_t operation);

/**
 * fcntl(2) F_OFD_SETLK and F_OFD_SETLKW, LockFileEx. Locks length bytes of a file from offset, or all from there and
 * whatever is added for a length of 0, against others that lock them: F_RDLCK for sharing them, F_WRLCK for having them
 * alone, F_UNLCK to unlock; where another has one of them it fails, with F_WAIT it waits. The lock belongs to the open
 * file: duplicates share it, and it ends when the last of them is closed. To lock again changes the lock. There is no
 * relation to FLock. No one looks for a deadlock.
 * Result: 0.
 * Errors: EINVAL for a negative offset or length or another type; EOVERFLOW past the last offset; EBADF, also for
 * F_RDLCK without the right to read and F_WRLCK without the right to write; EAGAIN without F_WAIT when another has a
 * part of it; ENOLCK; EINTR when a signal with a handler that does not say SA_RESTART ended the wait, and nothing is
 * locked.
 * On Linux before 3.15 the lock belongs to the process (F_SETLK), and ends when that closes any descriptor of the file;
 * EDEADLK is possible.
 * Windows: others cannot write what is locked, nor read it if it is not shared, and nobody can write what is shared;
 * what is locked stays so until just that region is unlocked, EINVAL for another, and locking it again is as if another
 * had it; any right to the file will do; no directories.
 */
INTEROP_EXPORT int32_t SystemNative_LockFileRegion(int64_t fd, int64_t offset, int64_t length, int32_t type);

/**
 * fcntl(2) F_OFD_GETLK, LockFileEx. Tells which lock would keep LockFileRegion from a lock of that type, F_RDLCK or
 * F_WRLCK, on that part of the file: one such lock of perhaps several, fcntl(2)'s own among them, with its whole
 * extent; F_UNLCK, and 0 all else, if there is none. What the same open file has itself is no hindrance, and not told
 * of. The answer may be out of date when it is used.
 * Result: 0, and all of *lock. Nothing is written on failure.
 * Errors: EINVAL for a negative offset or length or another type; EOVERFLOW past the last offset; EBADF; those of
 * fcntl(2).
 * Windows: found out by a lock of the part, for a moment, in which others may not get theirs; what is told is that
 * part and the type, never the process; a lock of the same open file counts as another's; any right to the file will
 * do.
 */
INTEROP_EXPORT int32_t SystemNative_GetRegionLock(int64_t fd, int64_t offset, int64_t length, int32_t type,
        SystemNative_RegionLock* lock);
