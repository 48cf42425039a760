#include "common/unix.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

#include "system/descriptor.h"
#include "system/status.h"
#include "system/unix/at.h"

INTEROP_SAME(SystemNative_SEEK_SET, SEEK_SET);
INTEROP_SAME(SystemNative_SEEK_CUR, SEEK_CUR);
INTEROP_SAME(SystemNative_SEEK_END, SEEK_END);
INTEROP_SAME(SystemNative_O_RDONLY, O_RDONLY);
INTEROP_SAME(SystemNative_O_WRONLY, O_WRONLY);
INTEROP_SAME(SystemNative_O_RDWR, O_RDWR);

enum {
    ACCESS_MODE = SystemNative_O_WRONLY | SystemNative_O_RDWR,
};

static const struct {
    int32_t Ours;
    int Platform;
} OpenFlags[] = {
    {SystemNative_O_CLOEXEC, O_CLOEXEC},
    {SystemNative_O_CREAT, O_CREAT},
    {SystemNative_O_EXCL, O_EXCL},
    {SystemNative_O_TRUNC, O_TRUNC},
    {SystemNative_O_SYNC, O_SYNC},
    {SystemNative_O_NOFOLLOW, O_NOFOLLOW},
    {SystemNative_O_APPEND, O_APPEND},
    {SystemNative_O_DIRECTORY, O_DIRECTORY},
    {SystemNative_O_NONBLOCK, O_NONBLOCK},
    {SystemNative_O_DSYNC, O_DSYNC},
    {SystemNative_O_NOCTTY, O_NOCTTY},
#if HAVE_O_DIRECT
    {SystemNative_O_DIRECT, O_DIRECT},
#endif
#if HAVE_O_TMPFILE
    {SystemNative_O_TMPFILE, O_TMPFILE},
#endif
#if HAVE_O_PATH
    {SystemNative_O_PATH, O_PATH},
#endif
};

/* Result: the platform's flags, or a negated error. */
static int32_t ConvertOpenFlags(int32_t flags)
{
    int32_t accessMode = flags & ACCESS_MODE;
    if (accessMode == ACCESS_MODE) {
        return -Error_EINVAL;
    }
    int result = accessMode;
    int32_t rest = flags & ~ACCESS_MODE;
    for (size_t i = 0; i < sizeof(OpenFlags) / sizeof(OpenFlags[0]); i++) {
        if ((rest & OpenFlags[i].Ours) != 0) {
            result |= OpenFlags[i].Platform;
            rest &= ~OpenFlags[i].Ours;
        }
    }
    if (rest == 0) {
        return result;
    }
    const int32_t known = SystemNative_O_DIRECT | SystemNative_O_TMPFILE | SystemNative_O_PATH;
    return (rest & ~known) == 0 ? -Error_ENOTSUP : -Error_EINVAL;
}

int64_t SystemNative_OpenAt(int64_t directory, const char* path, int32_t flags, int32_t mode)
{
    int32_t platformFlags = ConvertOpenFlags(flags);
    if (platformFlags < 0) {
        return platformFlags;
    }
    if ((mode & ~SystemNative_ALLPERMS) != 0) {
        return -Error_EINVAL;
    }
    int base = Interop_Directory(directory);
    int fd;
    INTEROP_RETRY_AT(fd, base, path, openat(base, path, platformFlags, (mode_t)mode));
    if (fd == -1 && errno == EISDIR && (flags & SystemNative_O_TMPFILE) != 0) {
        /* A kernel before 3.11 knows only the O_DIRECTORY bit of O_TMPFILE. */
        return -Error_ENOTSUP;
    }
    return Interop_Result64(fd);
}

int64_t SystemNative_Open(const char* path, int32_t flags, int32_t mode)
{
    return SystemNative_OpenAt(SystemNative_AT_FDCWD, path, flags, mode);
}

int32_t SystemNative_Close(int64_t fd)
{
    /* Never retried: after EINTR the descriptor may already be in use by another thread again. */
    if (close(Interop_Descriptor(fd)) == 0 || errno == EINTR) {
        return 0;
    }
    return Interop_Fail();
}

int32_t SystemNative_Read(int64_t fd, uint8_t* buffer, int32_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    ssize_t count;
    INTEROP_RETRY(count, read(Interop_Descriptor(fd), buffer, (size_t)length));
    return Interop_Result(count);
}

int32_t SystemNative_Write(int64_t fd, const uint8_t* buffer, int32_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    ssize_t count;
    INTEROP_RETRY(count, write(Interop_Descriptor(fd), buffer, (size_t)length));
    return Interop_Result(count);
}

int32_t SystemNative_PRead(int64_t fd, uint8_t* buffer, int32_t length, int64_t offset)
{
    if (length < 0 || offset < 0) {
        return -Error_EINVAL;
    }
    ssize_t count;
    INTEROP_RETRY(count, pread(Interop_Descriptor(fd), buffer, (size_t)length, offset));
    return Interop_Result(count);
}

int32_t SystemNative_PWrite(int64_t fd, const uint8_t* buffer, int32_t length, int64_t offset)
{
    if (length < 0 || offset < 0) {
        return -Error_EINVAL;
    }
    ssize_t count;
    INTEROP_RETRY(count, pwrite(Interop_Descriptor(fd), buffer, (size_t)length, offset));
    return Interop_Result(count);
}

/* Whether an errno may mean that the file system does not support the operation, rather than that it failed. */
static bool IsUnknown(int error)
{
    return Interop_IsUnsupported(error) || error == ENOTTY || error == EINVAL;
}

/* The result of SEEK_DATA or SEEK_HOLE for a file that is all data, after the system has failed. */
static int64_t SeekWithoutHoles(int fd, int64_t offset, bool toHole)
{
    int32_t error = Interop_Fail();
    SystemNative_FileStatus status;
    if (SystemNative_FStat(fd, &status) != 0 || (status.Mode & SystemNative_S_IFMT) != SystemNative_S_IFREG) {
        return error;
    }
    if (offset < 0 || offset >= status.Size) {
        return -Error_ENXIO;
    }
    return Interop_Result64(lseek(fd, toHole ? status.Size : offset, SEEK_SET));
}

int64_t SystemNative_LSeek(int64_t fd, int64_t offset, int32_t whence)
{
    /* Some systems have further values, and those of SEEK_DATA and SEEK_HOLE differ. */
    if (whence < SystemNative_SEEK_SET || whence > SystemNative_SEEK_HOLE) {
        return -Error_EINVAL;
    }
    int platformWhence = whence == SystemNative_SEEK_DATA ? SEEK_DATA : whence == SystemNative_SEEK_HOLE ? SEEK_HOLE
            : whence;
    off_t position;
    INTEROP_RETRY(position, lseek(Interop_Descriptor(fd), offset, platformWhence));
    if (position == -1 && whence >= SystemNative_SEEK_DATA && IsUnknown(errno)) {
        return SeekWithoutHoles(Interop_Descriptor(fd), offset, whence == SystemNative_SEEK_HOLE);
    }
    return Interop_Result64(position);
}

int32_t SystemNative_FSync(int64_t fd)
{
    int result;
#if HAVE_F_FULLFSYNC
    /* There, fsync(2) leaves the data in the device's cache. */
    INTEROP_RETRY(result, fcntl(Interop_Descriptor(fd), F_FULLFSYNC));
    if (result != -1) {
        return 0;
    }
    /* ENODEV for some devices; EBADF for all that is not in the file system, such as a pipe. */
    if (!IsUnknown(errno) && errno != ENODEV && errno != EBADF) {
        return Interop_Fail();
    }
#endif
    INTEROP_RETRY(result, fsync(Interop_Descriptor(fd)));
    return Interop_Result(result);
}

int32_t SystemNative_FTruncate(int64_t fd, int64_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, ftruncate(Interop_Descriptor(fd), length));
    return Interop_Result(result);
}

int64_t SystemNative_Dup(int64_t fd)
{
    return Interop_Result64(fcntl(Interop_Descriptor(fd), F_DUPFD_CLOEXEC, 0));
}

#if !HAVE_PIPE2
static bool AddFlag(int fd, int getCommand, int setCommand, int flag)
{
    int flags = fcntl(fd, getCommand);
    return flags != -1 && fcntl(fd, setCommand, flags | flag) != -1;
}

static bool AddFlags(int fd, int flags)
{
    return ((flags & O_CLOEXEC) == 0 || AddFlag(fd, F_GETFD, F_SETFD, FD_CLOEXEC))
            && ((flags & O_NONBLOCK) == 0 || AddFlag(fd, F_GETFL, F_SETFL, O_NONBLOCK));
}

/*
 * Not atomic: a child process that another thread starts in between inherits the pipe. The system has no alternative.
 */
static int OpenPipe(int ends[2], int flags)
{
    if (pipe(ends) == -1) {
        return -1;
    }
    if (AddFlags(ends[0], flags) && AddFlags(ends[1], flags)) {
        return 0;
    }
    int error = errno;
    (void)close(ends[0]);
    (void)close(ends[1]);
    errno = error;
    return -1;
}
#else
static int OpenPipe(int ends[2], int flags)
{
    return pipe2(ends, flags);
}
#endif

int32_t SystemNative_Pipe(SystemNative_PipeEnds* ends, int32_t flags)
{
    if ((flags & ~(SystemNative_O_CLOEXEC | SystemNative_O_NONBLOCK | SystemNative_O_DIRECT)) != 0) {
        return -Error_EINVAL;
    }
    int32_t platformFlags = ConvertOpenFlags(flags);
    if (platformFlags < 0) {
        return platformFlags;
    }
    if (ends == NULL) {
        return -Error_EFAULT;
    }
    int platformEnds[2];
    if (OpenPipe(platformEnds, platformFlags) == -1) {
        return Interop_Fail();
    }
    ends->ReadEnd = platformEnds[0];
    ends->WriteEnd = platformEnds[1];
    return 0;
}
