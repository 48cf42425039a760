#pragma once

#include "common/interop.h"

enum {
    Demo_RED = 0x10,
};

#define Demo_FAR (INT64_C(1) << 40)

typedef struct {
    double Ratio;
    int64_t Owner;
    int32_t Color;
    int32_t Padding;
} Demo_Status;

typedef struct {
    int64_t Ino;
    int32_t Length;
    int32_t Type;
} Demo_Record;

INTEROP_EXPORT int32_t Demo_GetAbiVersion(void);
INTEROP_EXPORT double Demo_Twice(double x);
INTEROP_LEAF(Demo_Twice);
INTEROP_EXPORT void Demo_Reset(int32_t level, int64_t limit);
INTEROP_EXPORT int64_t Demo_Open(const char* path, const char* mode);
INTEROP_EXPORT int32_t Demo_Close(int64_t demo);
INTEROP_EXPORT int32_t Demo_Read(int64_t demo, uint8_t* target, int32_t length);
INTEROP_EXPORT int64_t Demo_Write(int64_t demo, const uint8_t* source, int64_t length);
INTEROP_EXPORT int64_t Demo_WriteAll(int64_t demo, const Interop_Vector* sources, int32_t sourcesCount);
INTEROP_EXPORT int32_t Demo_GetStatus(int64_t demo, Demo_Status* status, uint8_t* title, int32_t titleCapacity);
INTEROP_EXPORT int32_t Demo_GetTitle(uint8_t* text, int32_t textCapacity);
