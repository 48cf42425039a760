#pragma once

#include "common/interop.h"

/** fsync(2). Result: 0. */
INTEROP_EXPORT int32_t SystemNative_FSync(int64_t fd);

/** Of another library. Result: 0. */
INTEROP_EXPORT int32_t CompressionNative_Adler32(const uint8_t* buffer, int32_t length);

/* No export. */
int32_t Interop_chmod(const char* path);
