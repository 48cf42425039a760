#pragma once

#include "common/interop.h"

INTEROP_EXPORT int64_t plain_length(const char* text);
INTEROP_EXPORT void _exit2(int32_t code);
INTEROP_EXPORT int32_t plain_socket(int32_t env, int32_t type);
INTEROP_EXPORT int32_t plain(int32_t number);
INTEROP_EXPORT int64_t door(int64_t number);
