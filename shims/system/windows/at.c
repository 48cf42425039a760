#include "system/windows/place.h"

#include "system/internal/at.h"
#include "system/windows/status.h"

enum {
    ACCESS_BITS = SystemNative_R_OK | SystemNative_W_OK | SystemNative_X_OK,
    STATUS_FLAGS = SystemNative_AT_SYMLINK_NOFOLLOW | SystemNative_AT_EMPTY_PATH,
    ACCESS_FLAGS = SystemNative_AT_EACCESS | STATUS_FLAGS,
};

/* Opens a file to read its attributes. For AT_EMPTY_PATH the handle is that of the descriptor, borrowed. */
static int32_t OpenForAttributes(int64_t directory, const char* path, int32_t flags, HANDLE* handle, bool* borrowed)
{
    bool itself = Interop_IsItself(path, flags);
    *borrowed = itself && directory != SystemNative_AT_FDCWD;
    if (*borrowed) {
        *handle = Interop_Handle(directory);
        return 0;
    }
    bool follow = (flags & SystemNative_AT_SYMLINK_NOFOLLOW) == 0;
    return Interop_OpenAt(directory, itself ? "." : path, FILE_READ_ATTRIBUTES, follow, handle);
}

/* For files of which the system shares nothing, not even attributes, such as pagefile.sys. */
static int32_t GetListedStatus(int64_t directory, const char* path, SystemNative_FileStatus* status)
{
    Interop_Place place;
    int32_t error = Interop_FindPlace(directory, path, &place);
    if (error != 0) {
        return error;
    }
    error = Interop_FixPlace(&place);
    if (error == 0) {
        error = Interop_GetListedStatus(place.Path.Text, status);
    }
    Interop_FreePlace(&place);
    return error == 0 ? 0 : -Error_EBUSY;
}

int32_t SystemNative_FStatAt(int64_t directory, const char* path, SystemNative_FileStatus* status, int32_t flags)
{
    if ((flags & ~STATUS_FLAGS) != 0) {
        return -Error_EINVAL;
    }
    if (status == NULL) {
        return -Error_EFAULT;
    }
    HANDLE handle;
    bool borrowed;
    int32_t error = OpenForAttributes(directory, path, flags, &handle, &borrowed);
    if (error != 0) {
        /* EBUSY is also that of a removed file which somebody still has open, and which is still listed. */
        return error == -Error_EBUSY && GetLastError() == ERROR_SHARING_VIOLATION
                ? GetListedStatus(directory, path, status) : error;
    }
    int32_t result = Interop_GetStatus(handle, status);
    if (!borrowed) {
        CloseHandle(handle);
    }
    return result;
}

int32_t SystemNative_FAccessAt(int64_t directory, const char* path, int32_t mode, int32_t flags)
{
    if ((mode & ~ACCESS_BITS) != 0 || (flags & ~ACCESS_FLAGS) != 0) {
        return -Error_EINVAL;
    }
    SystemNative_FileStatus status;
    int32_t error = SystemNative_FStatAt(directory, path, &status, flags & STATUS_FLAGS);
    if (error != 0) {
        return error;
    }
    return (mode & SystemNative_W_OK) != 0 && (status.Mode & SystemNative_S_IWUSR) == 0 ? -Error_EACCES : 0;
}

int32_t SystemNative_FChModAt(int64_t directory, const char* path, int32_t mode, int32_t flags)
{
    if ((mode & ~SystemNative_ALLPERMS) != 0 || (flags & ~STATUS_FLAGS) != 0) {
        return -Error_EINVAL;
    }
    HANDLE handle;
    bool borrowed;
    int32_t error = OpenForAttributes(directory, path, flags, &handle, &borrowed);
    if (error != 0) {
        return error;
    }
    int32_t result = Interop_SetMode(handle, mode);
    if (!borrowed) {
        CloseHandle(handle);
    }
    return result;
}

/* Owners have no numeric IDs. */
int32_t SystemNative_FChOwnAt(int64_t directory, const char* path, int64_t uid, int64_t gid, int32_t flags)
{
    (void)directory;
    (void)path;
    (void)uid;
    (void)gid;
    (void)flags;
    return -Error_ENOTSUP;
}
