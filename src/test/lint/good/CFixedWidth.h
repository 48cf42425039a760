#pragma once

#include "common/interop.h"

/** mkfifo(3). Result: 0. */
INTEROP_EXPORT int32_t SystemNative_MkFifo(const char* path, int32_t mode);

/** The parameters that an export may have. Cannot fail. */
INTEROP_EXPORT void SystemNative_Cross(int32_t a, int64_t b, double c, uint8_t* d, const uint8_t* e, int32_t* f,
        const int64_t* g, SystemNative_FileStatus* h, const SystemNative_FileStatus* i, const Interop_Vector* j);

/** getpid(2). Result: the process's id. Cannot fail. */
INTEROP_EXPORT int64_t SystemNative_GetPid(void);

/* No export. */
int Interop_Private(size_t length, bool flag);
