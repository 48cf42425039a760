#include "common/windows.h"

#include "system/descriptor.h"
#include "system/internal/temporary.h"
#include "system/path.h"
#include "system/random.h"

enum {
    /* Collisions are improbable, unless somebody guesses the names. */
    ATTEMPTS = 1000,
};

/* The 32 characters are distinct without regard to case. */
static int32_t ReplaceMarks(char* marks)
{
    static const char Characters[] = "abcdefghijklmnopqrstuvwxyz234567";
    uint8_t bytes[Interop_TEMPORARY_MARKS];
    int32_t error = SystemNative_GetCryptographicallySecureRandomBytes(bytes, sizeof(bytes));
    if (error < 0) {
        return error;
    }
    for (size_t i = 0; i < sizeof(bytes); i++) {
        marks[i] = Characters[bytes[i] % 32];
    }
    return 0;
}

static int64_t MakeDirectory(const char* path)
{
    return SystemNative_MkDir(path, 0700);
}

static int64_t MakeFile(const char* path)
{
    return SystemNative_Open(path, SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_EXCL
            | SystemNative_O_CLOEXEC, 0600);
}

static int64_t Make(int64_t (*make)(const char*), const char* path, char* marks)
{
    int64_t result = -Error_EEXIST;
    for (int i = 0; i < ATTEMPTS && result == -Error_EEXIST; i++) {
        int32_t error = ReplaceMarks(marks);
        if (error != 0) {
            return error;
        }
        result = make(path);
    }
    return result;
}

int32_t Interop_MakeTemporaryDirectory(char* path, char* marks)
{
    return (int32_t)Make(MakeDirectory, path, marks);
}

int64_t Interop_MakeTemporaryFile(char* path, char* marks)
{
    return Make(MakeFile, path, marks);
}
