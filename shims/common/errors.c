#include "common/errors.h"

const char* Interop_ErrorName(int32_t error)
{
    switch (error) {
#define X(name, value) case Error_##name: return #name;
        INTEROP_ERRORS(X)
#undef X
    default:
        return NULL;
    }
}
