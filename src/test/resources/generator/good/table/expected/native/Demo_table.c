/* Generated from the imports of Demo. The native methods of DemoImports.java. */

#include <stddef.h>
#include "Demo.h"
#include <stdlib.h>
#include "common/java.h"

INTEROP_EXPORT int32_t Java_sample_table_1case_Demo_1GetAbiVersionImport_Demo_1GetAbiVersion(void* jniEnv, void* jniClass)
{
    (void)jniEnv;
    (void)jniClass;
    return Demo_GetAbiVersion();
}

INTEROP_EXPORT double Java_sample_table_1case_Demo_1TwiceImport_Demo_1Twice(void* jniEnv, void* jniClass, double x)
{
    (void)jniEnv;
    (void)jniClass;
    return Demo_Twice(x);
}

INTEROP_EXPORT void Java_sample_table_1case_Demo_1ResetImport_Demo_1Reset(void* jniEnv, void* jniClass, int32_t level, int64_t limit)
{
    (void)jniEnv;
    (void)jniClass;
    Demo_Reset(level, limit);
}

INTEROP_EXPORT int64_t Java_sample_table_1case_Demo_1OpenImport_Demo_1Open(void* jniEnv, void* jniClass, int64_t path, int64_t mode)
{
    (void)jniEnv;
    (void)jniClass;
    return Demo_Open((const char*)(intptr_t)path, (const char*)(intptr_t)mode);
}

INTEROP_EXPORT int32_t Java_sample_table_1case_Demo_1CloseImport_Demo_1Close(void* jniEnv, void* jniClass, int64_t demo)
{
    (void)jniEnv;
    (void)jniClass;
    return Demo_Close(demo);
}

INTEROP_EXPORT int32_t Java_sample_table_1case_Demo_1ReadImport_Demo_1Read(void* jniEnv, void* jniClass, int64_t demo, int64_t target, int32_t length)
{
    (void)jniEnv;
    (void)jniClass;
    return Demo_Read(demo, (uint8_t*)(intptr_t)target, length);
}

INTEROP_EXPORT int64_t Java_sample_table_1case_Demo_1WriteImport_Demo_1Write(void* jniEnv, void* jniClass, int64_t demo, int64_t source, int64_t length)
{
    (void)jniEnv;
    (void)jniClass;
    return Demo_Write(demo, (const uint8_t*)(intptr_t)source, length);
}

INTEROP_EXPORT int64_t Java_sample_table_1case_Demo_1WriteAllImport_Demo_1WriteAll(void* jniEnv, void* jniClass, int64_t demo, int64_t sources, int32_t sourcesCount)
{
    (void)jniEnv;
    (void)jniClass;
    return Demo_WriteAll(demo, (const Interop_Vector*)(intptr_t)sources, sourcesCount);
}

INTEROP_EXPORT int32_t Java_sample_table_1case_Demo_1GetStatusImport_Demo_1GetStatus(void* jniEnv, void* jniClass, int64_t demo, int64_t status, int64_t title, int32_t titleCapacity)
{
    (void)jniEnv;
    (void)jniClass;
    return Demo_GetStatus(demo, (Demo_Status*)(intptr_t)status, (uint8_t*)(intptr_t)title, titleCapacity);
}

INTEROP_EXPORT int32_t Java_sample_table_1case_Demo_1GetTitleImport_Demo_1GetTitle(void* jniEnv, void* jniClass, int64_t text, int32_t textCapacity)
{
    (void)jniEnv;
    (void)jniClass;
    return Demo_GetTitle((uint8_t*)(intptr_t)text, textCapacity);
}

INTEROP_EXPORT int32_t Java_sample_table_1case_DemoImports_00024Table_jniAbiVersion(void* jniEnv, void* jniClass, void* symbol)
{
    (void)jniEnv;
    (void)jniClass;
    (void)symbol;
    return Demo_GetAbiVersion();
}

INTEROP_EXPORT int64_t Java_sample_table_1case_DemoImports_00024Table_jniAddress(void* jniEnv, void* jniClass, void* buffer)
{
    (void)jniEnv;
    (void)jniClass;
    return Interop_GetDirectBufferAddress(jniEnv, buffer);
}

INTEROP_EXPORT int64_t Java_sample_table_1case_DemoImports_00024Table_jniAllocate(void* jniEnv, void* jniClass, int64_t size)
{
    (void)jniEnv;
    (void)jniClass;
    return (int64_t)(intptr_t)malloc((size_t)size);
}

INTEROP_EXPORT void Java_sample_table_1case_DemoImports_00024Table_jniFree(void* jniEnv, void* jniClass, int64_t address)
{
    (void)jniEnv;
    (void)jniClass;
    free((void*)(intptr_t)address);
}

INTEROP_EXPORT void* Java_sample_table_1case_DemoImports_00024Table_jniBuffer(void* jniEnv, void* jniClass, int64_t address, int64_t capacity)
{
    (void)jniEnv;
    (void)jniClass;
    return Interop_NewDirectByteBuffer(jniEnv, address, capacity);
}

static const Interop_NativeMethod interopImports[] = {
    {"Demo_GetAbiVersion", "()I",
            (Interop_JavaFunction)Java_sample_table_1case_Demo_1GetAbiVersionImport_Demo_1GetAbiVersion},
    {"Demo_Twice", "(D)D",
            (Interop_JavaFunction)Java_sample_table_1case_Demo_1TwiceImport_Demo_1Twice},
    {"Demo_Reset", "(IJ)V",
            (Interop_JavaFunction)Java_sample_table_1case_Demo_1ResetImport_Demo_1Reset},
    {"Demo_Open", "(JJ)J",
            (Interop_JavaFunction)Java_sample_table_1case_Demo_1OpenImport_Demo_1Open},
    {"Demo_Close", "(J)I",
            (Interop_JavaFunction)Java_sample_table_1case_Demo_1CloseImport_Demo_1Close},
    {"Demo_Read", "(JJI)I",
            (Interop_JavaFunction)Java_sample_table_1case_Demo_1ReadImport_Demo_1Read},
    {"Demo_Write", "(JJJ)J",
            (Interop_JavaFunction)Java_sample_table_1case_Demo_1WriteImport_Demo_1Write},
    {"Demo_WriteAll", "(JJI)J",
            (Interop_JavaFunction)Java_sample_table_1case_Demo_1WriteAllImport_Demo_1WriteAll},
    {"Demo_GetStatus", "(JJJI)I",
            (Interop_JavaFunction)Java_sample_table_1case_Demo_1GetStatusImport_Demo_1GetStatus},
    {"Demo_GetTitle", "(JI)I",
            (Interop_JavaFunction)Java_sample_table_1case_Demo_1GetTitleImport_Demo_1GetTitle},
};

INTEROP_EXPORT int32_t Java_sample_table_1case_DemoImports_00024Table_jniRegister(void* jniEnv, void* jniClass, void* holder, void* symbol)
{
    (void)jniEnv;
    (void)jniClass;
    return Interop_Register(jniEnv, holder, symbol, interopImports,
            (int32_t)(sizeof(interopImports) / sizeof(interopImports[0])));
}

static const Interop_NativeMethod interopTable[] = {
    {"jniAbiVersion", "(Ljava/lang/String;)I",
            (Interop_JavaFunction)Java_sample_table_1case_DemoImports_00024Table_jniAbiVersion},
    {"jniAddress", "(Ljava/nio/ByteBuffer;)J",
            (Interop_JavaFunction)Java_sample_table_1case_DemoImports_00024Table_jniAddress},
    {"jniAllocate", "(J)J",
            (Interop_JavaFunction)Java_sample_table_1case_DemoImports_00024Table_jniAllocate},
    {"jniFree", "(J)V",
            (Interop_JavaFunction)Java_sample_table_1case_DemoImports_00024Table_jniFree},
    {"jniBuffer", "(JJ)Ljava/nio/ByteBuffer;",
            (Interop_JavaFunction)Java_sample_table_1case_DemoImports_00024Table_jniBuffer},
    {"jniRegister", "(Ljava/lang/Class;Ljava/lang/String;)I",
            (Interop_JavaFunction)Java_sample_table_1case_DemoImports_00024Table_jniRegister},
};

INTEROP_EXPORT int32_t JNI_OnLoad(void* vm, void* reserved)
{
    (void)reserved;
    return Interop_OnLoad(vm, interopTable, (int32_t)(sizeof(interopTable) / sizeof(interopTable[0])));
}
