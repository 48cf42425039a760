/* The native methods of interop.bench.startup.HandJniCalls, as one writes JNI by hand. */

#include <fcntl.h>
#include <jni.h>
#include <limits.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define CALL(type, name) JNIEXPORT type JNICALL Java_interop_bench_startup_HandJniCalls_##name

enum { CHUNK = 8192 };

CALL(jint, getPid)(JNIEnv* env, jclass owner)
{
    (void)env;
    (void)owner;
    return getpid();
}

CALL(jlong, clock)(JNIEnv* env, jclass owner)
{
    (void)env;
    (void)owner;
    return clock();
}

CALL(jlong, sysConf)(JNIEnv* env, jclass owner, jint name)
{
    (void)env;
    (void)owner;
    return sysconf(name);
}

CALL(jstring, getCwd)(JNIEnv* env, jclass owner)
{
    (void)owner;
    char path[PATH_MAX];
    return getcwd(path, sizeof(path)) == NULL ? NULL : (*env)->NewStringUTF(env, path);
}

CALL(jint, access)(JNIEnv* env, jclass owner, jstring path, jint mode)
{
    (void)owner;
    const char* text = (*env)->GetStringUTFChars(env, path, NULL);
    if (text == NULL) {
        return -1;
    }
    int result = access(text, mode);
    (*env)->ReleaseStringUTFChars(env, path, text);
    return result;
}

CALL(jint, stat)(JNIEnv* env, jclass owner, jstring path, jlongArray status)
{
    (void)owner;
    const char* text = (*env)->GetStringUTFChars(env, path, NULL);
    if (text == NULL) {
        return -1;
    }
    struct stat s;
    int result = stat(text, &s);
    (*env)->ReleaseStringUTFChars(env, path, text);
    if (result == 0) {
        jlong values[] = {s.st_size, (jlong)s.st_dev, (jlong)s.st_ino, s.st_mode, (jlong)s.st_nlink, s.st_uid, s.st_gid,
                (jlong)s.st_rdev, s.st_blksize, s.st_blocks, s.st_atime, s.st_mtime, s.st_ctime};
        (*env)->SetLongArrayRegion(env, status, 0, sizeof(values) / sizeof(*values), values);
    }
    return result;
}

CALL(jint, open)(JNIEnv* env, jclass owner, jstring path, jint flags)
{
    (void)owner;
    const char* text = (*env)->GetStringUTFChars(env, path, NULL);
    if (text == NULL) {
        return -1;
    }
    int result = open(text, flags);
    (*env)->ReleaseStringUTFChars(env, path, text);
    return result;
}

CALL(jlong, lSeek)(JNIEnv* env, jclass owner, jint fd, jlong offset, jint whence)
{
    (void)env;
    (void)owner;
    return lseek(fd, offset, whence);
}

CALL(jint, read)(JNIEnv* env, jclass owner, jint fd, jbyteArray buffer, jint length)
{
    (void)owner;
    jbyte bytes[CHUNK];
    jint result = (jint)read(fd, bytes, length < CHUNK ? (size_t)length : CHUNK);
    if (result > 0) {
        (*env)->SetByteArrayRegion(env, buffer, 0, result, bytes);
    }
    return result;
}

CALL(jint, write)(JNIEnv* env, jclass owner, jint fd, jbyteArray buffer, jint length)
{
    (void)owner;
    jbyte bytes[CHUNK];
    jint count = length < CHUNK ? length : CHUNK;
    (*env)->GetByteArrayRegion(env, buffer, 0, count, bytes);
    return (jint)write(fd, bytes, (size_t)count);
}

CALL(jint, close)(JNIEnv* env, jclass owner, jint fd)
{
    (void)env;
    (void)owner;
    return close(fd);
}
