/* Generated from the imports of Sample. The native methods of SampleImports.java. */

#include <stddef.h>
#include "sample.h"
#include <stdlib.h>
#include "common/java.h"

INTEROP_EXPORT int32_t Java_sample_absImport_abs(void* jniEnv, void* jniClass, int32_t number)
{
    (void)jniEnv;
    (void)jniClass;
    return abs(number);
}

INTEROP_EXPORT int32_t Java_sample_findImport_find(void* jniEnv, void* jniClass, int64_t text, int32_t textCapacity)
{
    (void)jniEnv;
    (void)jniClass;
    return find((uint8_t*)(intptr_t)text, textCapacity);
}

INTEROP_EXPORT int32_t Java_sample_runImport_run(void* jniEnv, void* jniClass, int64_t library)
{
    (void)jniEnv;
    (void)jniClass;
    return run((const char*)(intptr_t)library);
}

INTEROP_EXPORT int32_t Java_sample_toStringImport_toString(void* jniEnv, void* jniClass, int32_t number)
{
    (void)jniEnv;
    (void)jniClass;
    return toString(number);
}

INTEROP_EXPORT int32_t Java_sample_SampleImports_00024Table_jniAbiVersion(void* jniEnv, void* jniClass, void* symbol)
{
    (void)jniEnv;
    (void)jniClass;
    (void)symbol;
    return 0;
}

INTEROP_EXPORT int64_t Java_sample_SampleImports_00024Table_jniAddress(void* jniEnv, void* jniClass, void* buffer)
{
    (void)jniEnv;
    (void)jniClass;
    return Interop_GetDirectBufferAddress(jniEnv, buffer);
}

INTEROP_EXPORT int64_t Java_sample_SampleImports_00024Table_jniAllocate(void* jniEnv, void* jniClass, int64_t size)
{
    (void)jniEnv;
    (void)jniClass;
    return (int64_t)(intptr_t)malloc((size_t)size);
}

INTEROP_EXPORT void Java_sample_SampleImports_00024Table_jniFree(void* jniEnv, void* jniClass, int64_t address)
{
    (void)jniEnv;
    (void)jniClass;
    free((void*)(intptr_t)address);
}

INTEROP_EXPORT void* Java_sample_SampleImports_00024Table_jniBuffer(void* jniEnv, void* jniClass, int64_t address, int64_t capacity)
{
    (void)jniEnv;
    (void)jniClass;
    return Interop_NewDirectByteBuffer(jniEnv, address, capacity);
}

static const Interop_NativeMethod interopImports[] = {
    {"abs", "(I)I",
            (Interop_JavaFunction)Java_sample_absImport_abs},
    {"find", "(JI)I",
            (Interop_JavaFunction)Java_sample_findImport_find},
    {"run", "(J)I",
            (Interop_JavaFunction)Java_sample_runImport_run},
    {"toString", "(I)I",
            (Interop_JavaFunction)Java_sample_toStringImport_toString},
};

INTEROP_EXPORT int32_t Java_sample_SampleImports_00024Table_jniRegister(void* jniEnv, void* jniClass, void* holder, void* symbol)
{
    (void)jniEnv;
    (void)jniClass;
    return Interop_Register(jniEnv, holder, symbol, interopImports,
            (int32_t)(sizeof(interopImports) / sizeof(interopImports[0])));
}

static const Interop_NativeMethod interopTable[] = {
    {"jniAbiVersion", "(Ljava/lang/String;)I",
            (Interop_JavaFunction)Java_sample_SampleImports_00024Table_jniAbiVersion},
    {"jniAddress", "(Ljava/nio/ByteBuffer;)J",
            (Interop_JavaFunction)Java_sample_SampleImports_00024Table_jniAddress},
    {"jniAllocate", "(J)J",
            (Interop_JavaFunction)Java_sample_SampleImports_00024Table_jniAllocate},
    {"jniFree", "(J)V",
            (Interop_JavaFunction)Java_sample_SampleImports_00024Table_jniFree},
    {"jniBuffer", "(JJ)Ljava/nio/ByteBuffer;",
            (Interop_JavaFunction)Java_sample_SampleImports_00024Table_jniBuffer},
    {"jniRegister", "(Ljava/lang/Class;Ljava/lang/String;)I",
            (Interop_JavaFunction)Java_sample_SampleImports_00024Table_jniRegister},
};

INTEROP_EXPORT int32_t JNI_OnLoad(void* vm, void* reserved)
{
    (void)reserved;
    return Interop_OnLoad(vm, interopTable, (int32_t)(sizeof(interopTable) / sizeof(interopTable[0])));
}
