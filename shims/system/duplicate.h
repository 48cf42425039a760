#pragma once

#include "common/interop.h"

/**
 * dup2(2). Makes the descriptor onto a duplicate of fd, after closing it if it is open, atomically; an error of that
 * close is lost. Child processes inherit onto. If both are the same open descriptor, the call has no effect.
 * Result: 0. The owner of onto does not change, and closes it as before.
 * Errors: EBADF, also if onto exceeds the maximum descriptor; EBUSY if another thread is opening the same descriptor.
 * Windows: ENOTSUP, since the system chooses the values of HANDLEs.
 */
INTEROP_EXPORT int32_t SystemNative_Dup2(int64_t fd, int64_t onto);

/**
 * dup3(2). Like Dup2, but fails if both descriptors are the same; flags may be O_CLOEXEC.
 * Result: 0. Errors: those of Dup2; EINVAL for any other flag, or if both are the same.
 * macOS: O_CLOEXEC is not set atomically: a child process that another thread starts at the same time may inherit onto.
 * Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_Dup3(int64_t fd, int64_t onto, int32_t flags);
