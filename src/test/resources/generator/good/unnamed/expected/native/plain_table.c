/* Generated from the imports of Plain. The native methods of PlainImports.java. */

#include <stddef.h>
#include "plain.h"
#include "common/java.h"

INTEROP_EXPORT int64_t Java_PlainImports_00024plain_1length_plain_1length(void* env, void* type, int64_t text)
{
    (void)env;
    (void)type;
    return plain_length((const char*)(intptr_t)text);
}

INTEROP_EXPORT void Java_PlainImports_00024_1exit2__1exit2(void* env, void* type, int32_t code)
{
    (void)env;
    (void)type;
    _exit2(code);
}

INTEROP_EXPORT int32_t Java_PlainImports_00024Table_abiVersion(void* env, void* type)
{
    (void)env;
    (void)type;
    return 0;
}

INTEROP_EXPORT int64_t Java_PlainImports_00024Table_address(void* env, void* type, void* buffer)
{
    (void)env;
    (void)type;
    return Interop_GetDirectBufferAddress(env, buffer);
}

INTEROP_EXPORT void* Java_PlainImports_00024Table_buffer(void* env, void* type, int64_t address, int64_t capacity)
{
    (void)env;
    (void)type;
    return Interop_NewDirectByteBuffer(env, address, capacity);
}
