#pragma once

#include "common/text.h"

/*
 * A list of NUL-terminated strings in a caller's buffer. Bytes beyond the end of the buffer are counted in Needed, but
 * not stored.
 */
typedef struct {
    uint8_t* Buffer;
    int32_t Length;
    int64_t Needed;
} Interop_Paths;

static inline void Interop_AddByte(Interop_Paths* paths, uint8_t byte)
{
    if (paths->Needed < paths->Length) {
        paths->Buffer[paths->Needed] = byte;
    }
    paths->Needed++;
}

static inline void Interop_AddText(Interop_Paths* paths, const char* text)
{
    for (; *text != '\0'; text++) {
        Interop_AddByte(paths, (uint8_t)*text);
    }
    Interop_AddByte(paths, '\0');
}

/*
 * Returns the result of an export: the list's length without the last NUL; -Error_ERANGE if the buffer was too small.
 */
static inline int32_t Interop_EndPaths(Interop_Paths* paths)
{
    if (paths->Needed == 0) {
        Interop_AddByte(paths, '\0');
    }
    return paths->Needed <= paths->Length ? (int32_t)(paths->Needed - 1) : -Error_ERANGE;
}
