#pragma once

#include <stddef.h>
#include <string.h>

#include "common/interop.h"

/*
 * Adds the library's prefix to a symbol that is shared between the library's files but not exported, so that two
 * libraries with the same common code can be linked into one program.
 */
#define INTEROP_PASTE(prefix, name) prefix##_##name
#define INTEROP_EXPAND(prefix, name) INTEROP_PASTE(prefix, name)
#define INTEROP_NAME(name) INTEROP_EXPAND(INTEROP_PREFIX, name)

/*
 * Checks a caller's buffer. Result: 0; -Error_EINVAL for a negative length; -Error_EFAULT for NULL and a length above
 * 0.
 */
static inline int32_t Interop_CheckBuffer(const uint8_t* buffer, int32_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    return buffer == NULL && length > 0 ? -Error_EFAULT : 0;
}

/* Copies a string with its NUL. Result: the string's length; -Error_ERANGE if the buffer is too small. */
static inline int32_t Interop_CopyText(const char* text, uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    size_t needed = strlen(text);
    if (needed >= (size_t)length) {
        return -Error_ERANGE;
    }
    memcpy(buffer, text, needed + 1);
    return (int32_t)needed;
}
