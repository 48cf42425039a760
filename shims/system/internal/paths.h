#pragma once

#include "common/text.h"

/* A list of texts for a caller's buffer: each with a NUL behind it, and counted even where it no longer fits. */
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

/* The result of an export for the list: its length less the last NUL; -Error_ERANGE if it did not fit. */
static inline int32_t Interop_EndPaths(Interop_Paths* paths)
{
    if (paths->Needed == 0) {
        Interop_AddByte(paths, '\0');
    }
    return paths->Needed <= paths->Length ? (int32_t)(paths->Needed - 1) : -Error_ERANGE;
}
