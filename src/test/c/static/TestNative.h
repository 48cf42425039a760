#pragma once

#include "common/interop.h"

/* A second library, of whatever is in shims/common. */

INTEROP_EXPORT int32_t TestNative_ErrorFromPlatform(int32_t number);

INTEROP_EXPORT int32_t TestNative_ErrorText(int32_t error, uint8_t* buffer, int32_t length);

/* Copies a text by way of how the system has texts. */
INTEROP_EXPORT int32_t TestNative_CopyText(const char* text, uint8_t* buffer, int32_t length);
