/* Generated from the imports of Plain. Fails to compile where Java and C disagree. */

#include <stddef.h>
#include "plain.h"
_Static_assert(_Generic(&plain_length, int64_t (*)(const char*): 1, default: 0),
        "Calls.java believes in int64_t plain_length(const char*)");
_Static_assert(_Generic(&_exit2, void (*)(int32_t): 1, default: 0),
        "Calls.java believes in void _exit2(int32_t)");
_Static_assert(_Generic(&plain_socket, int32_t (*)(int32_t, int32_t): 1, default: 0),
        "Calls.java believes in int32_t plain_socket(int32_t, int32_t)");
_Static_assert(_Generic(&plain, int32_t (*)(int32_t): 1, default: 0),
        "Calls.java believes in int32_t plain(int32_t)");
_Static_assert(_Generic(&door, int64_t (*)(int64_t): 1, default: 0),
        "Calls.java believes in int64_t door(int64_t)");
