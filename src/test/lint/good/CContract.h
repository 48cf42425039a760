#pragma once

#include "common/interop.h"

/**
 * chmod(2), SetFileAttributesW. Writes to *nothing.
 * Result: 0. Errors: those of chmod(2).
 */
INTEROP_EXPORT int32_t SystemNative_ChMod(const char* path, int32_t mode);

/** Forgets what SystemNative_ChMod kept. Cannot fail. */
INTEROP_EXPORT void SystemNative_Forget(void);

/* No export. */
int32_t Interop_Private(void);
