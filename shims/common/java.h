#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/*
 * The JNI functions that the generated code calls, without jni.h: a JNIEnv* points to a pointer to the function table,
 * and the JNI specification fixes the index of each function.
 */
enum {
    Interop_JAVA_FIND_CLASS = 6,
    Interop_JAVA_EXCEPTION_CLEAR = 17,
    Interop_JAVA_IS_SAME_OBJECT = 24,
    Interop_JAVA_GET_OBJECT_CLASS = 31,
    Interop_JAVA_GET_FIELD_ID = 94,
    Interop_JAVA_GET_OBJECT_FIELD = 95,
    Interop_JAVA_SET_OBJECT_FIELD = 104,
    Interop_JAVA_GET_STATIC_METHOD_ID = 113,
    Interop_JAVA_CALL_STATIC_OBJECT_METHOD_A = 116,
    Interop_JAVA_GET_STRING_UTF_CHARS = 169,
    Interop_JAVA_RELEASE_STRING_UTF_CHARS = 170,
    Interop_JAVA_REGISTER_NATIVES = 215,
    Interop_JAVA_EXCEPTION_CHECK = 228,
    Interop_JAVA_NEW_DIRECT_BYTE_BUFFER = 229,
    Interop_JAVA_GET_DIRECT_BUFFER_ADDRESS = 230,
    /* Of the JavaVM* that JNI_OnLoad gets. */
    Interop_JAVA_GET_ENV = 6,
    /* JNI_VERSION_1_8. */
    Interop_JAVA_VERSION = 0x10008,
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

/* A native method, as RegisterNatives takes it. */
typedef struct {
    const char* Name;
    const char* Descriptor;
    Interop_JavaFunction Function;
} Interop_NativeMethod;

/* RegisterNatives: 0, or negative with an exception pending. */
static inline int32_t Interop_RegisterNatives(void* env, void* type, const Interop_NativeMethod* methods, int32_t count)
{
    typedef int32_t (*RegisterNatives)(void*, void*, const Interop_NativeMethod*, int32_t);
    return ((RegisterNatives)Interop_GetJavaFunction(env, Interop_JAVA_REGISTER_NATIVES))(env, type, methods, count);
}

/*
 * Registers the one native method of a class, which has the name of its symbol, a Java String. 0; negative where the
 * library has no such symbol, or with an exception pending.
 */
static inline int32_t Interop_Register(
        void* env, void* type, void* symbol, const Interop_NativeMethod* methods, int32_t count)
{
    typedef const char* (*GetStringUTFChars)(void*, void*, void*);
    typedef void (*ReleaseStringUTFChars)(void*, void*, const char*);
    int32_t result = -1;
    const char* name = ((GetStringUTFChars)Interop_GetJavaFunction(env, Interop_JAVA_GET_STRING_UTF_CHARS))(
            env, symbol, NULL);
    if (name == NULL) {
        return result;
    }
    int32_t i = 0;
    while (i < count && strcmp(methods[i].Name, name) != 0) {
        i++;
    }
    ((ReleaseStringUTFChars)Interop_GetJavaFunction(env, Interop_JAVA_RELEASE_STRING_UTF_CHARS))(env, symbol, name);
    return i < count ? Interop_RegisterNatives(env, type, &methods[i], 1) : result;
}

/* The current thread's object and its class; NULL for a plain Thread, and with an exception pending. */
static inline void* Interop_GetThread(void* env, void** type)
{
    typedef void* (*FindClass)(void*, const char*);
    typedef void* (*GetMethod)(void*, void*, const char*, const char*);
    typedef void* (*CallMethod)(void*, void*, void*, const void*);
    typedef void* (*GetObjectClass)(void*, void*);
    typedef uint8_t (*IsSameObject)(void*, void*, void*);
    typedef uint8_t (*ExceptionCheck)(void*);
    void* plain = ((FindClass)Interop_GetJavaFunction(env, Interop_JAVA_FIND_CLASS))(env, "java/lang/Thread");
    if (plain == NULL) {
        return NULL;
    }
    void* current = ((GetMethod)Interop_GetJavaFunction(env, Interop_JAVA_GET_STATIC_METHOD_ID))(
            env, plain, "currentThread", "()Ljava/lang/Thread;");
    if (current == NULL) {
        return NULL;
    }
    void* thread = ((CallMethod)Interop_GetJavaFunction(env, Interop_JAVA_CALL_STATIC_OBJECT_METHOD_A))(
            env, plain, current, NULL);
    /* A NULL would do, but with -Xcheck:jni the JVM warns where this is not asked. */
    if (((ExceptionCheck)Interop_GetJavaFunction(env, Interop_JAVA_EXCEPTION_CHECK))(env) || thread == NULL) {
        return NULL;
    }
    *type = ((GetObjectClass)Interop_GetJavaFunction(env, Interop_JAVA_GET_OBJECT_CLASS))(env, thread);
    uint8_t same = ((IsSameObject)Interop_GetJavaFunction(env, Interop_JAVA_IS_SAME_OBJECT))(env, *type, plain);
    return same ? NULL : thread;
}

/*
 * JNI_OnLoad. Where a relocator has renamed the class that has the library's own methods, RelocatedTable.java loads the
 * library in a thread whose field interopTable is that class, which no name need tell us: its methods are registered,
 * and the field becomes null for a receipt. Any other thread has no such field.
 */
static inline int32_t Interop_OnLoad(void* vm, const Interop_NativeMethod* methods, int32_t count)
{
    typedef int32_t (*GetEnv)(void*, void**, int32_t);
    typedef void* (*GetFieldID)(void*, void*, const char*, const char*);
    typedef void* (*GetObjectField)(void*, void*, void*);
    typedef void (*SetObjectField)(void*, void*, void*, void*);
    typedef void (*ExceptionClear)(void*);
    void* env = NULL;
    if (((GetEnv)Interop_GetJavaFunction(vm, Interop_JAVA_GET_ENV))(vm, &env, Interop_JAVA_VERSION) != 0) {
        return Interop_JAVA_VERSION;
    }
    void* type = NULL;
    void* thread = Interop_GetThread(env, &type);
    void* field = thread == NULL ? NULL : ((GetFieldID)Interop_GetJavaFunction(env, Interop_JAVA_GET_FIELD_ID))(
            env, type, "interopTable", "Ljava/lang/Class;");
    void* table = field == NULL ? NULL : ((GetObjectField)Interop_GetJavaFunction(env, Interop_JAVA_GET_OBJECT_FIELD))(
            env, thread, field);
    if (table != NULL && Interop_RegisterNatives(env, table, methods, count) == 0) {
        ((SetObjectField)Interop_GetJavaFunction(env, Interop_JAVA_SET_OBJECT_FIELD))(env, thread, field, NULL);
    }
    ((ExceptionClear)Interop_GetJavaFunction(env, Interop_JAVA_EXCEPTION_CLEAR))(env);
    return Interop_JAVA_VERSION;
}
