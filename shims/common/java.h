#pragma once

#include <stdint.h>

/*
 * The two JNI functions that the generated code calls, without jni.h: a JNIEnv* points to a pointer to the function
 * table, and the JNI specification fixes the index of each function.
 */
enum {
    Interop_JAVA_NEW_DIRECT_BYTE_BUFFER = 229,
    Interop_JAVA_GET_DIRECT_BUFFER_ADDRESS = 230,
};

typedef void (*Interop_JavaFunction)(void);

static inline Interop_JavaFunction Interop_GetJavaFunction(void* env, int32_t slot)
{
    const Interop_JavaFunction* table = *(const Interop_JavaFunction* const*)env;
    return table[slot];
}

/* Returns the address of a direct ByteBuffer; 0 if the object is not one. */
static inline int64_t Interop_GetDirectBufferAddress(void* env, void* buffer)
{
    typedef void* (*GetDirectBufferAddress)(void*, void*);
    GetDirectBufferAddress function =
            (GetDirectBufferAddress)Interop_GetJavaFunction(env, Interop_JAVA_GET_DIRECT_BUFFER_ADDRESS);
    return (int64_t)(intptr_t)function(env, buffer);
}

/*
 * Returns a direct ByteBuffer over memory that the caller still owns; NULL, with an exception pending, if the JVM
 * fails.
 */
static inline void* Interop_NewDirectByteBuffer(void* env, int64_t address, int64_t capacity)
{
    typedef void* (*NewDirectByteBuffer)(void*, void*, int64_t);
    NewDirectByteBuffer function =
            (NewDirectByteBuffer)Interop_GetJavaFunction(env, Interop_JAVA_NEW_DIRECT_BYTE_BUFFER);
    return function(env, (void*)(intptr_t)address, capacity);
}
