/* Generated from the imports of Sample. Fails to compile where Java and C disagree. */

#include <stddef.h>
#include "sample.h"
_Static_assert(_Generic(&abs, int32_t (*)(int32_t): 1, default: 0),
        "Names.java believes in int32_t abs(int32_t)");
_Static_assert(_Generic(&find, int32_t (*)(uint8_t*, int32_t): 1, default: 0),
        "Names.java believes in int32_t find(uint8_t*, int32_t)");
_Static_assert(_Generic(&run, int32_t (*)(const char*): 1, default: 0),
        "Names.java believes in int32_t run(const char*)");
_Static_assert(_Generic(&toString, int32_t (*)(int32_t): 1, default: 0),
        "Names.java believes in int32_t toString(int32_t)");
