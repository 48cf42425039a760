#pragma once

#include <stddef.h>
#include <string.h>

#include "common/interop.h"

/*
 * A symbol that the files of one library share without exporting it carries the library's prefix too, so that two
 * libraries that hold the same common code can be linked into one program.
 */
#define INTEROP_PASTE(prefix, name) prefix##_##name
#define INTEROP_EXPAND(prefix, name) INTEROP_PASTE(prefix, name)
#define INTEROP_NAME(name) INTEROP_EXPAND(INTEROP_PREFIX, name)

/* What is wrong with a caller's buffer by itself: 0, -Error_EINVAL or -Error_EFAULT. */
static inline int32_t Interop_CheckBuffer(const uint8_t* buffer, int32_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    return buffer == NULL && length > 0 ? -Error_EFAULT : 0;
}

/* Copies a text and a NUL. Result: the text's length; -Error_ERANGE if both do not fit. */
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
