/* Generated from the imports of Plain. The native methods of PlainImports.java. */

#include <stddef.h>
#include "plain.h"
#include <stdlib.h>
#include "common/java.h"

INTEROP_EXPORT int64_t Java_plain_1lengthImport_plain_1length(void* jniEnv, void* jniClass, int64_t text)
{
    (void)jniEnv;
    (void)jniClass;
    return plain_length((const char*)(intptr_t)text);
}

INTEROP_EXPORT void Java__1exit2Import__1exit2(void* jniEnv, void* jniClass, int32_t code)
{
    (void)jniEnv;
    (void)jniClass;
    _exit2(code);
}

INTEROP_EXPORT int32_t Java_plain_1socketImport_plain_1socket(void* jniEnv, void* jniClass, int32_t env, int32_t type)
{
    (void)jniEnv;
    (void)jniClass;
    return plain_socket(env, type);
}

INTEROP_EXPORT int32_t Java_plainImport_plain(void* jniEnv, void* jniClass, int32_t number)
{
    (void)jniEnv;
    (void)jniClass;
    return plain(number);
}

INTEROP_EXPORT int64_t Java_doorImport_door(void* jniEnv, void* jniClass, int64_t number)
{
    (void)jniEnv;
    (void)jniClass;
    return door(number);
}

INTEROP_EXPORT int32_t Java_PlainImports_00024Table_jniAbiVersion(void* jniEnv, void* jniClass, void* symbol)
{
    (void)jniEnv;
    (void)jniClass;
    (void)symbol;
    return 0;
}

INTEROP_EXPORT int64_t Java_PlainImports_00024Table_jniAddress(void* jniEnv, void* jniClass, void* buffer)
{
    (void)jniEnv;
    (void)jniClass;
    return Interop_GetDirectBufferAddress(jniEnv, buffer);
}

INTEROP_EXPORT int64_t Java_PlainImports_00024Table_jniAllocate(void* jniEnv, void* jniClass, int64_t size)
{
    (void)jniEnv;
    (void)jniClass;
    return (int64_t)(intptr_t)malloc((size_t)size);
}

INTEROP_EXPORT void Java_PlainImports_00024Table_jniFree(void* jniEnv, void* jniClass, int64_t address)
{
    (void)jniEnv;
    (void)jniClass;
    free((void*)(intptr_t)address);
}

INTEROP_EXPORT void* Java_PlainImports_00024Table_jniBuffer(void* jniEnv, void* jniClass, int64_t address, int64_t capacity)
{
    (void)jniEnv;
    (void)jniClass;
    return Interop_NewDirectByteBuffer(jniEnv, address, capacity);
}

static const Interop_NativeMethod interopImports[] = {
    {"plain_length", "(J)J",
            (Interop_JavaFunction)Java_plain_1lengthImport_plain_1length},
    {"_exit2", "(I)V",
            (Interop_JavaFunction)Java__1exit2Import__1exit2},
    {"plain_socket", "(II)I",
            (Interop_JavaFunction)Java_plain_1socketImport_plain_1socket},
    {"plain", "(I)I",
            (Interop_JavaFunction)Java_plainImport_plain},
    {"door", "(J)J",
            (Interop_JavaFunction)Java_doorImport_door},
};

INTEROP_EXPORT int32_t Java_PlainImports_00024Table_jniRegister(void* jniEnv, void* jniClass, void* holder, void* symbol)
{
    (void)jniEnv;
    (void)jniClass;
    return Interop_Register(jniEnv, holder, symbol, interopImports,
            (int32_t)(sizeof(interopImports) / sizeof(interopImports[0])));
}

static const Interop_NativeMethod interopTable[] = {
    {"jniAbiVersion", "(Ljava/lang/String;)I",
            (Interop_JavaFunction)Java_PlainImports_00024Table_jniAbiVersion},
    {"jniAddress", "(Ljava/nio/ByteBuffer;)J",
            (Interop_JavaFunction)Java_PlainImports_00024Table_jniAddress},
    {"jniAllocate", "(J)J",
            (Interop_JavaFunction)Java_PlainImports_00024Table_jniAllocate},
    {"jniFree", "(J)V",
            (Interop_JavaFunction)Java_PlainImports_00024Table_jniFree},
    {"jniBuffer", "(JJ)Ljava/nio/ByteBuffer;",
            (Interop_JavaFunction)Java_PlainImports_00024Table_jniBuffer},
    {"jniRegister", "(Ljava/lang/Class;Ljava/lang/String;)I",
            (Interop_JavaFunction)Java_PlainImports_00024Table_jniRegister},
};

INTEROP_EXPORT int32_t JNI_OnLoad(void* vm, void* reserved)
{
    (void)reserved;
    return Interop_OnLoad(vm, interopTable, (int32_t)(sizeof(interopTable) / sizeof(interopTable[0])));
}
