#pragma once

#include <stdint.h>

/*
 * The two functions of JNI that generated glue needs, without jni.h: a JNIEnv* points to a pointer to a table of
 * functions, and the JNI specification fixes the slot of each.
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

/* The address of a direct ByteBuffer; 0 if the object is none. */
static inline int64_t Interop_GetDirectBufferAddress(void* env, void* buffer)
{
    typedef void* (*GetDirectBufferAddress)(void*, void*);
    GetDirectBufferAddress function =
            (GetDirectBufferAddress)Interop_GetJavaFunction(env, Interop_JAVA_GET_DIRECT_BUFFER_ADDRESS);
    return (int64_t)(intptr_t)function(env, buffer);
}

/* A direct ByteBuffer over memory that stays the caller's; NULL with an exception pending if the JVM cannot. */
static inline void* Interop_NewDirectByteBuffer(void* env, int64_t address, int64_t capacity)
{
    typedef void* (*NewDirectByteBuffer)(void*, void*, int64_t);
    NewDirectByteBuffer function =
            (NewDirectByteBuffer)Interop_GetJavaFunction(env, Interop_JAVA_NEW_DIRECT_BYTE_BUFFER);
    return function(env, (void*)(intptr_t)address, capacity);
}
