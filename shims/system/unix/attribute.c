#include "common/unix.h"

#if HAVE_LGETXATTR
#include <sys/xattr.h>
#endif

#include "common/text.h"
#include "system/attribute.h"

enum {
    /* No system has longer names. Linux fails with ERANGE for them, which here means that the buffer is too small. */
    LONGEST_NAME = 255,
    FLAGS = SystemNative_XATTR_CREATE | SystemNative_XATTR_REPLACE,
};

/* The file: followed from a path, the link at a path, or an open file. */
typedef struct {
    enum { FOLLOWED, LINK, OPEN } Kind;
    const char* Path;
    int Fd;
} File;

static File AtPath(const char* path)
{
    return (File){.Kind = FOLLOWED, .Path = path};
}

static File AtLink(const char* path)
{
    return (File){.Kind = LINK, .Path = path};
}

static File OpenAs(int64_t fd)
{
    return (File){.Kind = OPEN, .Path = "", .Fd = Interop_Descriptor(fd)};
}

#if HAVE_LGETXATTR

static ssize_t Get(const File* file, const char* name, void* value, size_t size)
{
    switch (file->Kind) {
    case OPEN:
        return fgetxattr(file->Fd, name, value, size);
    case LINK:
        return lgetxattr(file->Path, name, value, size);
    case FOLLOWED:
    default:
        return getxattr(file->Path, name, value, size);
    }
}

static int Set(const File* file, const char* name, const void* value, size_t size, int flags)
{
    switch (file->Kind) {
    case OPEN:
        return fsetxattr(file->Fd, name, value, size, flags);
    case LINK:
        return lsetxattr(file->Path, name, value, size, flags);
    case FOLLOWED:
    default:
        return setxattr(file->Path, name, value, size, flags);
    }
}

static ssize_t List(const File* file, char* names, size_t size)
{
    switch (file->Kind) {
    case OPEN:
        return flistxattr(file->Fd, names, size);
    case LINK:
        return llistxattr(file->Path, names, size);
    case FOLLOWED:
    default:
        return listxattr(file->Path, names, size);
    }
}

static int Remove(const File* file, const char* name)
{
    switch (file->Kind) {
    case OPEN:
        return fremovexattr(file->Fd, name);
    case LINK:
        return lremovexattr(file->Path, name);
    case FOLLOWED:
    default:
        return removexattr(file->Path, name);
    }
}

#else

/* The declarations of macOS's sys/xattr.h, which some sets of its headers lack. */
ssize_t getxattr(const char* path, const char* name, void* value, size_t size, uint32_t position, int options);
ssize_t fgetxattr(int fd, const char* name, void* value, size_t size, uint32_t position, int options);
int setxattr(const char* path, const char* name, const void* value, size_t size, uint32_t position, int options);
int fsetxattr(int fd, const char* name, const void* value, size_t size, uint32_t position, int options);
ssize_t listxattr(const char* path, char* names, size_t size, int options);
ssize_t flistxattr(int fd, char* names, size_t size, int options);
int removexattr(const char* path, const char* name, int options);
int fremovexattr(int fd, const char* name, int options);

enum {
    XATTR_NOFOLLOW = 0x01,
    XATTR_CREATE = 0x02,
    XATTR_REPLACE = 0x04,
};

static int Options(const File* file)
{
    return file->Kind == LINK ? XATTR_NOFOLLOW : 0;
}

/* getxattr(2) there fails with ERANGE for a buffer of no length; only NULL asks for the size. */
static void* BufferOf(void* buffer, size_t size)
{
    return size == 0 ? NULL : buffer;
}

static ssize_t Get(const File* file, const char* name, void* value, size_t size)
{
    value = BufferOf(value, size);
    return file->Kind == OPEN ? fgetxattr(file->Fd, name, value, size, 0, 0)
            : getxattr(file->Path, name, value, size, 0, Options(file));
}

static int Set(const File* file, const char* name, const void* value, size_t size, int flags)
{
    return file->Kind == OPEN ? fsetxattr(file->Fd, name, value, size, 0, flags)
            : setxattr(file->Path, name, value, size, 0, flags | Options(file));
}

static ssize_t List(const File* file, char* names, size_t size)
{
    names = BufferOf(names, size);
    return file->Kind == OPEN ? flistxattr(file->Fd, names, size, 0)
            : listxattr(file->Path, names, size, Options(file));
}

static int Remove(const File* file, const char* name)
{
    return file->Kind == OPEN ? fremovexattr(file->Fd, name, 0) : removexattr(file->Path, name, Options(file));
}

#endif

static int32_t CheckName(const File* file, const char* name)
{
    if (file->Path == NULL || name == NULL) {
        return -Error_EFAULT;
    }
    size_t length = strnlen(name, LONGEST_NAME + 1);
    return length == 0 ? -Error_EINVAL : length > LONGEST_NAME ? -Error_ENAMETOOLONG : 0;
}

static int32_t GetValue(File file, const char* name, uint8_t* value, int32_t length)
{
    int32_t error = Interop_CheckBuffer(value, length);
    error = error == 0 ? CheckName(&file, name) : error;
    if (error != 0) {
        return error;
    }
    ssize_t result;
    INTEROP_RETRY(result, Get(&file, name, value, (size_t)length));
    return Interop_Result(result);
}

static int32_t SetValue(File file, const char* name, const uint8_t* value, int32_t length, int32_t flags)
{
    int32_t error = Interop_CheckBuffer(value, length);
    error = error == 0 ? CheckName(&file, name) : error;
    if (error != 0) {
        return error;
    }
    if ((flags & ~FLAGS) != 0 || flags == FLAGS) {
        return -Error_EINVAL;
    }
    int platformFlags = ((flags & SystemNative_XATTR_CREATE) != 0 ? XATTR_CREATE : 0)
            | ((flags & SystemNative_XATTR_REPLACE) != 0 ? XATTR_REPLACE : 0);
    int result;
    INTEROP_RETRY(result, Set(&file, name, value, (size_t)length, platformFlags));
    return Interop_Result(result);
}

static int32_t ListNames(File file, uint8_t* names, int32_t length)
{
    int32_t error = file.Path == NULL ? -Error_EFAULT : Interop_CheckBuffer(names, length);
    if (error != 0) {
        return error;
    }
    ssize_t result;
    INTEROP_RETRY(result, List(&file, (char*)names, (size_t)length));
    return Interop_Result(result);
}

static int32_t RemoveName(File file, const char* name)
{
    int32_t error = CheckName(&file, name);
    if (error != 0) {
        return error;
    }
    int result;
    INTEROP_RETRY(result, Remove(&file, name));
    return Interop_Result(result);
}

int32_t SystemNative_GetXAttr(const char* path, const char* name, uint8_t* value, int32_t length)
{
    return GetValue(AtPath(path), name, value, length);
}

int32_t SystemNative_LGetXAttr(const char* path, const char* name, uint8_t* value, int32_t length)
{
    return GetValue(AtLink(path), name, value, length);
}

int32_t SystemNative_FGetXAttr(int64_t fd, const char* name, uint8_t* value, int32_t length)
{
    return GetValue(OpenAs(fd), name, value, length);
}

int32_t SystemNative_SetXAttr(const char* path, const char* name, const uint8_t* value, int32_t length, int32_t flags)
{
    return SetValue(AtPath(path), name, value, length, flags);
}

int32_t SystemNative_LSetXAttr(const char* path, const char* name, const uint8_t* value, int32_t length, int32_t flags)
{
    return SetValue(AtLink(path), name, value, length, flags);
}

int32_t SystemNative_FSetXAttr(int64_t fd, const char* name, const uint8_t* value, int32_t length, int32_t flags)
{
    return SetValue(OpenAs(fd), name, value, length, flags);
}

int32_t SystemNative_ListXAttr(const char* path, uint8_t* names, int32_t length)
{
    return ListNames(AtPath(path), names, length);
}

int32_t SystemNative_LListXAttr(const char* path, uint8_t* names, int32_t length)
{
    return ListNames(AtLink(path), names, length);
}

int32_t SystemNative_FListXAttr(int64_t fd, uint8_t* names, int32_t length)
{
    return ListNames(OpenAs(fd), names, length);
}

int32_t SystemNative_RemoveXAttr(const char* path, const char* name)
{
    return RemoveName(AtPath(path), name);
}

int32_t SystemNative_LRemoveXAttr(const char* path, const char* name)
{
    return RemoveName(AtLink(path), name);
}

int32_t SystemNative_FRemoveXAttr(int64_t fd, const char* name)
{
    return RemoveName(OpenAs(fd), name);
}
