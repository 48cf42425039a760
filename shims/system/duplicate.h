#pragma once

#include "common/interop.h"

/**
 * dup2(2). Makes the descriptor onto refer to what fd refers to, in one step: what it was open on is closed, and what
 * close(2) would have said is lost. Child processes inherit it. Nothing happens where both are the same and open.
 * Result: 0. The number keeps its owner, who closes it as before.
 * Errors: EBADF, also for a number that is too high for a descriptor; EBUSY where a thread is opening just that one.
 * Windows: ENOTSUP, since the system chooses each HANDLE itself.
 */
INTEROP_EXPORT int32_t SystemNative_Dup2(int64_t fd, int64_t onto);

/**
 * dup3(2). Does as Dup2 does, but refuses two times the same number, and flags may be O_CLOEXEC.
 * Result: 0. Errors: those of Dup2; EINVAL for another flag, or when both are the same.
 * macOS: a child that another thread starts at that moment inherits it even with O_CLOEXEC.
 * Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_Dup3(int64_t fd, int64_t onto, int32_t flags);
