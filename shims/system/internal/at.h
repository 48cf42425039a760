#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "system/at.h"

/* Whether AT_EMPTY_PATH and an empty path select the open file of the descriptor itself, or the current directory. */
static inline bool Interop_IsItself(const char* path, int32_t flags)
{
    return (flags & SystemNative_AT_EMPTY_PATH) != 0 && path != NULL && path[0] == '\0';
}
