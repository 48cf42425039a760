#pragma once

/* An open directory to work under, on all systems. */

enum {
    FOLDER_FLAGS = SystemNative_O_RDONLY | SystemNative_O_DIRECTORY | SystemNative_O_CLOEXEC,
    READ_FLAGS = SystemNative_O_RDONLY | SystemNative_O_CLOEXEC,
    CREATE_FLAGS = SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_TRUNC | SystemNative_O_CLOEXEC,
};

/* The first is what stands for the current directory. */
#define BAD_DIRECTORIES 1

static inline int64_t OpenFolder(const char* path)
{
    int64_t directory = SystemNative_Open(path, FOLDER_FLAGS, 0);
    CHECK(directory >= 0);
    return directory;
}

/* Makes a folder and opens it. */
static inline int64_t MakeFolder(const char* path)
{
    CHECK_SAME(0, SystemNative_MkDir(path, 0755));
    return OpenFolder(path);
}

static inline void CloseFolder(int64_t directory)
{
    CHECK_SAME(0, SystemNative_Close(directory));
}

static inline void MakeUnder(int64_t directory, const char* path, const char* text)
{
    int64_t fd = SystemNative_OpenAt(directory, path, CREATE_FLAGS, 0644);
    int32_t length = (int32_t)strlen(text);
    CHECK(fd >= 0);
    CHECK_SAME(length, SystemNative_Write(fd, (const uint8_t*)text, length));
    CHECK_SAME(0, SystemNative_Close(fd));
}

/* That a file under a directory has a text. */
static inline void CheckUnder(int64_t directory, const char* path, const char* text)
{
    uint8_t buffer[100] = {0};
    int64_t fd = SystemNative_OpenAt(directory, path, READ_FLAGS, 0);
    if (!CHECK(fd >= 0)) {
        printf("  of %s\n", path);
        return;
    }
    CHECK_SAME(strlen(text), SystemNative_Read(fd, buffer, sizeof(buffer) - 1));
    CHECK_TEXT(text, buffer);
    CHECK_SAME(0, SystemNative_Close(fd));
}

static inline bool Exists(int64_t directory, const char* path)
{
    SystemNative_FileStatus status;
    return SystemNative_FStatAt(directory, path, &status, SystemNative_AT_SYMLINK_NOFOLLOW) == 0;
}
