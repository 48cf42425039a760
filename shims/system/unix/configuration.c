#include "common/unix.h"

#include <stdbool.h>
#include <unistd.h>

#include "system/configuration.h"
#include "system/status.h"

/* Result: the platform's name, or a negated error. */
static int ConvertName(int32_t name)
{
    switch (name) {
    case SystemNative_PC_LINK_MAX:
        return _PC_LINK_MAX;
    case SystemNative_PC_MAX_CANON:
        return _PC_MAX_CANON;
    case SystemNative_PC_MAX_INPUT:
        return _PC_MAX_INPUT;
    case SystemNative_PC_NAME_MAX:
        return _PC_NAME_MAX;
    case SystemNative_PC_PATH_MAX:
        return _PC_PATH_MAX;
    case SystemNative_PC_PIPE_BUF:
        return _PC_PIPE_BUF;
    case SystemNative_PC_CHOWN_RESTRICTED:
        return _PC_CHOWN_RESTRICTED;
    case SystemNative_PC_NO_TRUNC:
        return _PC_NO_TRUNC;
    case SystemNative_PC_VDISABLE:
        return _PC_VDISABLE;
    case SystemNative_PC_FILESIZEBITS:
        return _PC_FILESIZEBITS;
    case SystemNative_PC_SYMLINK_MAX:
        return _PC_SYMLINK_MAX;
    case SystemNative_PC_2_SYMLINKS:
        return _PC_2_SYMLINKS;
    case SystemNative_PC_REC_XFER_ALIGN:
        return _PC_REC_XFER_ALIGN;
    case SystemNative_PC_ALLOC_SIZE_MIN:
        return _PC_ALLOC_SIZE_MIN;
    default:
        return -Error_EINVAL;
    }
}

/* Whether the value is an option (1 or 0) rather than a limit. */
static bool IsOption(int32_t name)
{
    return name == SystemNative_PC_CHOWN_RESTRICTED || name == SystemNative_PC_NO_TRUNC
            || name == SystemNative_PC_2_SYMLINKS;
}

/*
 * -1 is an error only if errno, which was 0 before, is set. If the C library is out of descriptors or memory to read a
 * value, it returns a default with errno set.
 */
static int64_t ConvertValue(int32_t name, int64_t value)
{
    if ((value == -1 && errno != 0) || Interop_RanOut(errno)) {
        return Interop_Fail();
    }
    if (IsOption(name)) {
        return value > 0 ? 1 : 0;
    }
    return value == -1 ? INT64_MAX : value;
}

/* The status is needed since some C libraries return most values without checking that the file exists. */
int64_t SystemNative_PathConf(const char* path, int32_t name)
{
    SystemNative_FileStatus status;
    int32_t error = SystemNative_Stat(path, &status);
    int platformName = error != 0 ? error : ConvertName(name);
    if (platformName < 0) {
        return platformName;
    }
    errno = 0;
    return ConvertValue(name, pathconf(path, platformName));
}

int64_t SystemNative_FPathConf(int64_t fd, int32_t name)
{
    SystemNative_FileStatus status;
    int32_t error = SystemNative_FStat(fd, &status);
    int platformName = error != 0 ? error : ConvertName(name);
    if (platformName < 0) {
        return platformName;
    }
    errno = 0;
    return ConvertValue(name, fpathconf(Interop_Descriptor(fd), platformName));
}
