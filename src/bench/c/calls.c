/* Hand-written JNI over System.Native, as good as we can write it: primitives, addresses, and no local references. */

#include <jni.h>

#include "SystemNative.h"

#define CALL(type, name) JNIEXPORT type JNICALL Java_interop_bench_mechanisms_JniCalls_##name

CALL(jlong, address)(JNIEnv* env, jclass calls, jobject buffer);
CALL(jint, add)(JNIEnv* env, jclass calls, jint left, jint right);
CALL(jint, getPid)(JNIEnv* env, jclass calls);
CALL(jlong, sysConf)(JNIEnv* env, jclass calls, jint name);
CALL(jint, access)(JNIEnv* env, jclass calls, jlong path, jint mode);
CALL(jint, accessText)(JNIEnv* env, jclass calls, jstring path, jint mode);
CALL(jint, stat)(JNIEnv* env, jclass calls, jlong path, jlong status);
CALL(jlong, open)(JNIEnv* env, jclass calls, jlong path, jint flags, jint mode);
CALL(jint, close)(JNIEnv* env, jclass calls, jlong fd);
CALL(jint, read)(JNIEnv* env, jclass calls, jlong fd, jlong buffer, jint length);
CALL(jint, readArray)(JNIEnv* env, jclass calls, jlong fd, jbyteArray array, jint offset, jint length);

CALL(jlong, address)(JNIEnv* env, jclass calls, jobject buffer)
{
    (void)calls;
    return (jlong)(intptr_t)(*env)->GetDirectBufferAddress(env, buffer);
}

CALL(jint, add)(JNIEnv* env, jclass calls, jint left, jint right)
{
    (void)env;
    (void)calls;
    return SystemNative_Add(left, right);
}

CALL(jint, getPid)(JNIEnv* env, jclass calls)
{
    (void)env;
    (void)calls;
    return SystemNative_GetPid();
}

CALL(jlong, sysConf)(JNIEnv* env, jclass calls, jint name)
{
    (void)env;
    (void)calls;
    return SystemNative_SysConf(name);
}

CALL(jint, access)(JNIEnv* env, jclass calls, jlong path, jint mode)
{
    (void)env;
    (void)calls;
    return SystemNative_Access((const char*)(intptr_t)path, mode);
}

CALL(jint, accessText)(JNIEnv* env, jclass calls, jstring path, jint mode)
{
    (void)calls;
    const char* text = (*env)->GetStringUTFChars(env, path, NULL);
    if (text == NULL) {
        return -Error_ENOMEM;
    }
    int32_t result = SystemNative_Access(text, mode);
    (*env)->ReleaseStringUTFChars(env, path, text);
    return result;
}

CALL(jint, stat)(JNIEnv* env, jclass calls, jlong path, jlong status)
{
    (void)env;
    (void)calls;
    return SystemNative_Stat((const char*)(intptr_t)path, (SystemNative_FileStatus*)(intptr_t)status);
}

CALL(jlong, open)(JNIEnv* env, jclass calls, jlong path, jint flags, jint mode)
{
    (void)env;
    (void)calls;
    return SystemNative_Open((const char*)(intptr_t)path, flags, mode);
}

CALL(jint, close)(JNIEnv* env, jclass calls, jlong fd)
{
    (void)env;
    (void)calls;
    return SystemNative_Close(fd);
}

CALL(jint, read)(JNIEnv* env, jclass calls, jlong fd, jlong buffer, jint length)
{
    (void)env;
    (void)calls;
    return SystemNative_Read(fd, (uint8_t*)(intptr_t)buffer, length);
}

/* By way of the stack, as the JDK itself reads into an array: a critical section would stop the collector. */
CALL(jint, readArray)(JNIEnv* env, jclass calls, jlong fd, jbyteArray array, jint offset, jint length)
{
    (void)calls;
    jbyte buffer[8192];
    int32_t most = length < (jint)sizeof(buffer) ? length : (jint)sizeof(buffer);
    int32_t result = SystemNative_Read(fd, (uint8_t*)buffer, most);
    if (result > 0) {
        (*env)->SetByteArrayRegion(env, array, offset, result, buffer);
    }
    return result;
}
