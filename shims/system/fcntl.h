#pragma once

#include "common/interop.h"

/* The descriptor flag: child processes do not inherit the descriptor. */
enum {
    SystemNative_FD_CLOEXEC = 1,
};

/**
 * fcntl(2) F_GETFD, GetHandleInformation. Gets the descriptor flags.
 * Result: FD_CLOEXEC if child processes do not inherit the descriptor, else 0. Errors: EBADF.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlGetFD(int64_t fd);

/**
 * fcntl(2) F_SETFD, SetHandleInformation. Sets the descriptor flags, FD_CLOEXEC or 0. They apply to this descriptor
 * only, not to its duplicates.
 * Result: 0. Errors: EBADF; EINVAL for any other flag.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlSetFD(int64_t fd, int32_t flags);

/**
 * fcntl(2) F_GETFL, GetNamedPipeHandleState. Whether the descriptor is non-blocking (O_NONBLOCK): calls that would
 * block fail with EAGAIN.
 * Result: 1 if so, else 0. Errors: EBADF. Windows: 0 for all but pipes.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlGetIsNonBlocking(int64_t fd);

/**
 * fcntl(2) F_SETFL, SetNamedPipeHandleState. Makes a descriptor non-blocking (1) or blocking (0). It applies to all
 * descriptors of the same open file description, including those of other processes.
 * Result: 0. Errors: EBADF; EINVAL for any other number. Windows: ENOTSUP for 1 on a descriptor that is not a pipe.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlSetIsNonBlocking(int64_t fd, int32_t isNonBlocking);

/**
 * Whether the system can get and set the capacity of a pipe.
 * Result: 1 if FcntlGetPipeSz and FcntlSetPipeSz are both supported, else 0. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlCanGetSetPipeSz(void);

/**
 * fcntl(2) F_GETPIPE_SZ, GetNamedPipeInfo. Gets the capacity of a pipe.
 * Result: the capacity in bytes. Errors: EBADF, also for a descriptor that is not a pipe. macOS: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlGetPipeSz(int64_t fd);

/**
 * fcntl(2) F_SETPIPE_SZ. Sets the capacity of a pipe to at least size bytes.
 * Result: the new capacity in bytes.
 * Errors: EBADF, also for a descriptor that is not a pipe; EINVAL for a size that is negative or above 1 GiB; EBUSY if
 * the pipe holds more data; EPERM above /proc/sys/fs/pipe-max-size without privilege.
 * macOS, Windows: ENOTSUP, since the capacity is fixed when the pipe is created.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlSetPipeSz(int64_t fd, int32_t size);

/**
 * Whether Pipe sets O_CLOEXEC atomically: a child process that another thread starts at the same time cannot inherit
 * the pipe.
 * Result: 1 if so, else 0. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_IsAtomicNonInheritablePipeCreationSupported(void);
