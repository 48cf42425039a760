#pragma once

#include "common/interop.h"

/* The flag of a descriptor: child processes do not inherit it. */
enum {
    SystemNative_FD_CLOEXEC = 1,
};

/**
 * fcntl(2) F_GETFD, GetHandleInformation. Tells whether child processes inherit a descriptor.
 * Result: FD_CLOEXEC if they do not, else 0. Errors: EBADF.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlGetFD(int64_t fd);

/**
 * fcntl(2) F_SETFD, SetHandleInformation. Decides whether child processes inherit a descriptor: flags are FD_CLOEXEC
 * or 0. It holds for this descriptor alone, not for its duplicates.
 * Result: 0. Errors: EBADF; EINVAL for another flag.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlSetFD(int64_t fd, int32_t flags);

/**
 * fcntl(2) F_GETFL, GetNamedPipeHandleState. Tells whether calls that would wait fail with EAGAIN (O_NONBLOCK).
 * Result: 1 if they do, else 0. Errors: EBADF. Windows: 0 for all but pipes.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlGetIsNonBlocking(int64_t fd);

/**
 * fcntl(2) F_SETFL, SetNamedPipeHandleState. Decides it: isNonBlocking is 1 or 0. It holds for all descriptors of the
 * same open file, those of other processes too.
 * Result: 0. Errors: EBADF; EINVAL for another number. Windows: ENOTSUP to set it for what is no pipe.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlSetIsNonBlocking(int64_t fd, int32_t isNonBlocking);

/**
 * Tells whether the capacity of a pipe can be asked for and changed.
 * Result: 1 if FcntlGetPipeSz and FcntlSetPipeSz both work here, else 0. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlCanGetSetPipeSz(void);

/**
 * fcntl(2) F_GETPIPE_SZ, GetNamedPipeInfo. The capacity of a pipe.
 * Result: the capacity in bytes. Errors: EBADF, also for what is no pipe. macOS: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlGetPipeSz(int64_t fd);

/**
 * fcntl(2) F_SETPIPE_SZ. Changes the capacity of a pipe to size bytes or somewhat more.
 * Result: the new capacity in bytes.
 * Errors: EBADF, also for what is no pipe; EINVAL for a size that is negative or above 1 GiB; EBUSY when more is
 * waiting in the pipe; EPERM for more than /proc/sys/fs/pipe-max-size without the right to it.
 * macOS, Windows: ENOTSUP, since the capacity is fixed when the pipe is made.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlSetPipeSz(int64_t fd, int32_t size);

/**
 * Tells whether Pipe with O_CLOEXEC keeps the pipe from children that other threads start at that moment.
 * Result: 1 if it does, else 0. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_IsAtomicNonInheritablePipeCreationSupported(void);
