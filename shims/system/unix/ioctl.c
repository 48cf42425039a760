#include "common/unix.h"

#include <stddef.h>
#include <sys/ioctl.h>
#include <unistd.h>

#if HAVE_BLKPBSZGET
#include <linux/fs.h>
#else
/* As in sys/disk.h, which some toolchains lack. */
#define BLOCK_SIZE_REQUEST _IOR('d', 24, uint32_t)
#define BLOCK_COUNT_REQUEST _IOR('d', 25, uint64_t)
#define PHYSICAL_BLOCK_SIZE_REQUEST _IOR('d', 77, uint32_t)
#endif

#include "system/ioctl.h"
#include "system/status.h"

#if HAVE_INT_IOCTL
typedef int Request;
#else
typedef unsigned long Request;
#endif

/* Result: 0, or a negated error. */
static int32_t Ask(int fd, unsigned long request, void* argument)
{
    int result;
    INTEROP_RETRY(result, ioctl(fd, (Request)request, argument));
    return result == -1 ? Interop_Fail() : 0;
}

/* For a regular file, for which FIONREAD returns only 32 bits. */
static int64_t GetRest(int fd, int64_t size)
{
    off_t position = lseek(fd, 0, SEEK_CUR);
    if (position == -1) {
        return Interop_Fail();
    }
    return position < size ? size - position : 0;
}

static int64_t GetReadable(int fd)
{
    SystemNative_FileStatus status;
    int32_t error = SystemNative_FStat(fd, &status);
    if (error != 0) {
        return error;
    }
    if ((status.Mode & SystemNative_S_IFMT) == SystemNative_S_IFREG) {
        return GetRest(fd, status.Size);
    }
    int count = 0;
    error = Ask(fd, FIONREAD, &count);
    return error != 0 ? error : (int64_t)count;
}

#if HAVE_BLKPBSZGET
static int64_t GetDeviceSize(int fd)
{
    uint64_t size = 0;
    int32_t error = Ask(fd, BLKGETSIZE64, &size);
    return error != 0 ? error : (int64_t)size;
}

static int64_t GetBlockSize(int fd)
{
    int size = 0;
    int32_t error = Ask(fd, BLKSSZGET, &size);
    return error != 0 ? error : (int64_t)size;
}

static int64_t GetPhysicalBlockSize(int fd)
{
    unsigned size = 0;
    int32_t error = Ask(fd, BLKPBSZGET, &size);
    return error != 0 ? error : (int64_t)size;
}
#else
static int64_t GetBlockSize(int fd)
{
    uint32_t size = 0;
    int32_t error = Ask(fd, BLOCK_SIZE_REQUEST, &size);
    return error != 0 ? error : (int64_t)size;
}

static int64_t GetDeviceSize(int fd)
{
    uint64_t count = 0;
    int32_t error = Ask(fd, BLOCK_COUNT_REQUEST, &count);
    int64_t size = error != 0 ? error : GetBlockSize(fd);
    return size < 0 ? size : (int64_t)count * size;
}

static int64_t GetPhysicalBlockSize(int fd)
{
    uint32_t size = 0;
    int32_t error = Ask(fd, PHYSICAL_BLOCK_SIZE_REQUEST, &size);
    return error != 0 ? error : (int64_t)size;
}
#endif

int64_t SystemNative_Ioctl(int64_t fd, int32_t request)
{
    switch (request) {
    case SystemNative_FIONREAD:
        return GetReadable(Interop_Descriptor(fd));
    case SystemNative_BLKGETSIZE64:
        return GetDeviceSize(Interop_Descriptor(fd));
    case SystemNative_BLKSSZGET:
        return GetBlockSize(Interop_Descriptor(fd));
    case SystemNative_BLKPBSZGET:
        return GetPhysicalBlockSize(Interop_Descriptor(fd));
    default:
        return -Error_EINVAL;
    }
}

int32_t SystemNative_GetWindowSize(int64_t fd, SystemNative_WindowSize* size)
{
    if (size == NULL) {
        return -Error_EFAULT;
    }
    struct winsize platformSize;
    int32_t error = Ask(Interop_Descriptor(fd), TIOCGWINSZ, &platformSize);
    if (error != 0) {
        return error;
    }
    *size = (SystemNative_WindowSize){
        .Rows = platformSize.ws_row,
        .Columns = platformSize.ws_col,
        .PixelWidth = platformSize.ws_xpixel,
        .PixelHeight = platformSize.ws_ypixel,
    };
    return 0;
}

int32_t SystemNative_SetWindowSize(int64_t fd, const SystemNative_WindowSize* size)
{
    if (size == NULL) {
        return -Error_EFAULT;
    }
    /* Negative numbers also have bits above these. */
    if (((size->Rows | size->Columns | size->PixelWidth | size->PixelHeight) & ~UINT16_MAX) != 0) {
        return -Error_EINVAL;
    }
    struct winsize platformSize = {
        .ws_row = (unsigned short)size->Rows,
        .ws_col = (unsigned short)size->Columns,
        .ws_xpixel = (unsigned short)size->PixelWidth,
        .ws_ypixel = (unsigned short)size->PixelHeight,
    };
    return Ask(Interop_Descriptor(fd), TIOCSWINSZ, &platformSize);
}
