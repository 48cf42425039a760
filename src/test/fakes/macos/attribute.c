#include "macos.h"
#include "system/attribute.h"

static const char Value[] = "value";

/* As there: only without a buffer, the size is asked for. */
ssize_t getxattr(const char* path, const char* name, void* value, size_t size, uint32_t position, int options);
ssize_t fgetxattr(int fd, const char* name, void* value, size_t size, uint32_t position, int options);
ssize_t listxattr(const char* path, char* names, size_t size, int options);
ssize_t flistxattr(int fd, char* names, size_t size, int options);

ssize_t getxattr(const char* path, const char* name, void* value, size_t size, uint32_t position, int options)
{
    (void)path;
    (void)name;
    (void)options;
    if (value == NULL) {
        return sizeof(Value);
    }
    if (position != 0 || size < sizeof(Value)) {
        return Fails(ERANGE);
    }
    memcpy(value, Value, sizeof(Value));
    return sizeof(Value);
}

ssize_t fgetxattr(int fd, const char* name, void* value, size_t size, uint32_t position, int options)
{
    (void)fd;
    return getxattr("", name, size == 0 ? NULL : value, size, position, options);
}

ssize_t listxattr(const char* path, char* names, size_t size, int options)
{
    return getxattr(path, "", names, size, 0, options);
}

ssize_t flistxattr(int fd, char* names, size_t size, int options)
{
    return fgetxattr(fd, "", names, size, 0, options);
}

TEST(SizeOfAttribute)
{
    uint8_t buffer[16] = {9};
    CHECK_SAME(sizeof(Value), SystemNative_GetXAttr("/a", "user.a", buffer, 0));
    CHECK_SAME(sizeof(Value), SystemNative_LGetXAttr("/a", "user.a", buffer, 0));
    CHECK_SAME(sizeof(Value), SystemNative_FGetXAttr(3, "user.a", buffer, 0));
    CHECK_SAME(sizeof(Value), SystemNative_ListXAttr("/a", buffer, 0));
    CHECK_SAME(sizeof(Value), SystemNative_LListXAttr("/a", buffer, 0));
    CHECK_SAME(sizeof(Value), SystemNative_FListXAttr(3, buffer, 0));
    CHECK_SAME(9, buffer[0]);
    CHECK_ERROR(ERANGE, SystemNative_GetXAttr("/a", "user.a", buffer, 3));
    CHECK_SAME(sizeof(Value), SystemNative_GetXAttr("/a", "user.a", buffer, sizeof(buffer)));
    CHECK_TEXT(Value, buffer);
}
