#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "system/at.h"

/* Whether a call is about what the descriptor itself is open on, or the current directory, and not about a path. */
static inline bool Interop_IsItself(const char* path, int32_t flags)
{
    return (flags & SystemNative_AT_EMPTY_PATH) != 0 && path != NULL && path[0] == '\0';
}
