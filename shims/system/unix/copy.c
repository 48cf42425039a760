#include "common/unix.h"

#include <fcntl.h>
#include <stdbool.h>
#include <unistd.h>
#if HAVE_FICLONE
#include <linux/fs.h>
#include <sys/ioctl.h>
#endif
#if HAVE_SYS_COPY_FILE_RANGE
#include <sys/syscall.h>
#include <sys/utsname.h>
#endif
#if HAVE_SENDFILE
#include <sys/sendfile.h>
#elif HAVE_SENDFILE_TO_SOCKET
#include <sys/socket.h>
#include <sys/uio.h>
#endif

#include "system/copy.h"
#include "system/status.h"

enum {
    CURRENT = SystemNative_CURRENT_OFFSET,
    BUFFER = 1 << 16,
    PERMISSIONS = SystemNative_S_IRWXU | SystemNative_S_IRWXG | SystemNative_S_IRWXO,
};

/* What Linux transfers at most in one call. Others refuse more than INT_MAX. */
#define LARGEST INT64_C(0x7FFFF000)

static int64_t Smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static bool IsOffset(int64_t offset)
{
    return offset >= CURRENT;
}

/* Through memory. Result: the number of bytes; -1 and errno if there is none for an error. */
static int64_t CopyBytes(int in, int64_t inOffset, int out, int64_t outOffset, int64_t length)
{
    int64_t from = inOffset == CURRENT ? lseek(in, 0, SEEK_CUR) : inOffset;
    if (from == -1 || fcntl(out, F_GETFL) == -1) {
        return -1;
    }
    length = Smaller(length, LARGEST);
    int64_t copied = 0;
    ssize_t got = 0;
    ssize_t put = 0;
    while (copied < length && put == got) {
        uint8_t buffer[BUFFER];
        INTEROP_RETRY(got, pread(in, buffer, (size_t)Smaller(length - copied, BUFFER), from + copied));
        if (got <= 0) {
            break;
        }
        INTEROP_RETRY(put, outOffset == CURRENT ? write(out, buffer, (size_t)got)
                : pwrite(out, buffer, (size_t)got, outOffset + copied));
        copied += put > 0 ? put : 0;
    }
    if ((got == -1 || put == -1) && copied == 0) {
        return -1;
    }
    /* Only now: what could not be written can be read again. */
    return inOffset == CURRENT && lseek(in, from + copied, SEEK_SET) == -1 ? -1 : copied;
}

#if HAVE_SYS_COPY_FILE_RANGE
static int ReadNumber(const char** text)
{
    int number = 0;
    for (; **text >= '0' && **text <= '9'; (*text)++) {
        number = number * 10 + (**text - '0');
    }
    return number;
}

/* Before Linux 5.3 the call took no notice of limits and of files that may not change. */
static bool IsSound(void)
{
    struct utsname system;
    if (uname(&system) == -1) {
        return false;
    }
    const char* release = system.release;
    int major = ReadNumber(&release);
    release += *release == '.' ? 1 : 0;
    return major > 5 || (major == 5 && ReadNumber(&release) >= 3);
}

static int64_t CopyInSystem(int in, int64_t inOffset, int out, int64_t outOffset, int64_t length)
{
    if (!IsSound()) {
        errno = ENOSYS;
        return -1;
    }
    /* glibc has it since 2.27 only. */
    int64_t result;
    INTEROP_RETRY(result, syscall(SYS_copy_file_range, in, inOffset == CURRENT ? NULL : &inOffset, out,
            outOffset == CURRENT ? NULL : &outOffset, (size_t)Smaller(length, LARGEST), 0));
    return result;
}

/* Whether it may be the call that cannot do it, and not the files: EPERM comes from filters that do not know it. */
static bool TellsOfTheCall(int error)
{
    return error == ENOSYS || error == EOPNOTSUPP || error == EXDEV || error == EINVAL || error == EPERM;
}
#else
static int64_t CopyInSystem(int in, int64_t inOffset, int out, int64_t outOffset, int64_t length)
{
    (void)in;
    (void)inOffset;
    (void)out;
    (void)outOffset;
    (void)length;
    errno = ENOSYS;
    return -1;
}

static bool TellsOfTheCall(int error)
{
    return error == ENOSYS;
}
#endif

static bool IsSameFile(const SystemNative_FileStatus* one, const SystemNative_FileStatus* other)
{
    return one->Dev == other->Dev && one->Ino == other->Ino;
}

static bool IsRegular(const SystemNative_FileStatus* status)
{
    return (status->Mode & SystemNative_S_IFMT) == SystemNative_S_IFREG;
}

static bool Overlap(int in, int64_t inOffset, int out, int64_t outOffset, int64_t length)
{
    SystemNative_FileStatus source;
    SystemNative_FileStatus destination;
    if (SystemNative_FStat(in, &source) != 0 || SystemNative_FStat(out, &destination) != 0
            || !IsSameFile(&source, &destination) || !IsRegular(&source)) {
        return false;
    }
    int64_t from = inOffset == CURRENT ? lseek(in, 0, SEEK_CUR) : inOffset;
    int64_t to = outOffset == CURRENT ? lseek(out, 0, SEEK_CUR) : outOffset;
    int64_t count = from >= source.Size ? 0 : Smaller(length, source.Size - from);
    return (from < to ? to - from : from - to) < count;
}

static int64_t CopyRange(int in, int64_t inOffset, int out, int64_t outOffset, int64_t length)
{
    int64_t result = CopyInSystem(in, inOffset, out, outOffset, length);
    /* Some systems find nothing in files like those of /proc, which have data and no size. */
    if (result > 0 || (result == -1 && !TellsOfTheCall(errno))) {
        return result;
    }
    /* What the system refuses as well. */
    int flags = fcntl(out, F_GETFL);
    if (flags != -1 && (flags & O_APPEND) != 0) {
        errno = EBADF;
        return -1;
    }
    if (Overlap(in, inOffset, out, outOffset, length)) {
        errno = EINVAL;
        return -1;
    }
    return CopyBytes(in, inOffset, out, outOffset, length);
}

int64_t SystemNative_CopyFileRange(int64_t source, int64_t sourceOffset, int64_t destination,
        int64_t destinationOffset, int64_t length)
{
    if (length < 0 || !IsOffset(sourceOffset) || !IsOffset(destinationOffset)) {
        return -Error_EINVAL;
    }
    return Interop_Result64(CopyRange(Interop_Descriptor(source), sourceOffset, Interop_Descriptor(destination),
            destinationOffset, length));
}

static bool ShareBlocks(int in, int out)
{
#if HAVE_FICLONE
    int result;
    INTEROP_RETRY(result, ioctl(out, FICLONE, in));
    return result != -1;
#else
    (void)in;
    (void)out;
    return false;
#endif
}

/* Copies up to an offset or, before that, up to the end. Result: where that was; -1 and errno if it failed. */
static int64_t CopyUpTo(int in, int out, int64_t from, int64_t to)
{
    while (from < to) {
        int64_t copied = CopyRange(in, from, out, from, to - from);
        if (copied == -1) {
            return -1;
        }
        if (copied == 0) {
            break;
        }
        from += copied;
    }
    return from;
}

/* Leaves out holes. Result: where the file ended; -1 and errno if it failed. */
static int64_t CopySegments(int in, int out, int64_t size)
{
    int64_t at = 0;
    while (at < size) {
        int64_t data = lseek(in, at, SEEK_DATA);
        if (data == -1 && errno == ENXIO) {
            /* No more data: a hole, unless the end has come nearer meanwhile. */
            int64_t end = lseek(in, 0, SEEK_END);
            if (end < size) {
                return end == -1 || end > at ? end : at;
            }
            break;
        }
        /* Where the file system does not tell, all of it is data. */
        int64_t from = data == -1 ? at : data;
        int64_t hole = data == -1 ? size : lseek(in, data, SEEK_HOLE);
        at = hole == -1 || hole > size ? size : hole;
        int64_t end = CopyUpTo(in, out, from, at);
        if (end < at) {
            return end;
        }
    }
    /* What came meanwhile, and all of a file like those of /proc. */
    return CopyUpTo(in, out, size, INT64_MAX);
}

static int32_t CopyData(int in, int out, int64_t size)
{
    uint8_t byte;
    ssize_t probe;
    INTEROP_RETRY(probe, pread(in, &byte, 1, 0));
    if (probe == -1) {
        return Interop_Fail();
    }
    int result;
    INTEROP_RETRY(result, ftruncate(out, 0));
    if (result == -1) {
        return Interop_Fail();
    }
    if (size > 0 && ShareBlocks(in, out)) {
        return 0;
    }
    int64_t current = lseek(in, 0, SEEK_CUR);
    int64_t end = CopySegments(in, out, size);
    int32_t error = end == -1 ? Interop_Fail() : 0;
    (void)lseek(in, current, SEEK_SET);
    if (error != 0) {
        return error;
    }
    INTEROP_RETRY(result, ftruncate(out, end));
    return Interop_Result(result);
}

static int32_t CopyAttributes(const SystemNative_FileStatus* source, int64_t destination)
{
    int32_t result = SystemNative_FUTimens(destination, source->Atime, source->AtimeNsec, source->Mtime,
            source->MtimeNsec);
    if (result == 0) {
        result = SystemNative_FChMod(destination, source->Mode & PERMISSIONS);
    }
    /* A file system that knows no owners gives all files to the superuser, and lets nobody else do that. */
    return result == -Error_EPERM ? 0 : result;
}

static int32_t CheckRegular(const SystemNative_FileStatus* status)
{
    switch (status->Mode & SystemNative_S_IFMT) {
    case SystemNative_S_IFREG:
        return 0;
    case SystemNative_S_IFDIR:
        return -Error_EISDIR;
    case SystemNative_S_IFIFO:
    case SystemNative_S_IFSOCK:
        return -Error_ESPIPE;
    default:
        return -Error_EINVAL;
    }
}

int32_t SystemNative_CopyFile(int64_t source, int64_t destination)
{
    SystemNative_FileStatus from;
    SystemNative_FileStatus to;
    int32_t error = SystemNative_FStat(source, &from);
    if (error == 0) {
        error = SystemNative_FStat(destination, &to);
    }
    if (error == 0) {
        error = CheckRegular(&from);
    }
    if (error == 0) {
        error = CheckRegular(&to);
    }
    if (error != 0) {
        return error;
    }
    if (IsSameFile(&from, &to)) {
        return -Error_EINVAL;
    }
    int in = Interop_Descriptor(source);
    int out = Interop_Descriptor(destination);
    int flags = fcntl(out, F_GETFL);
    if (flags == -1 || (flags & O_ACCMODE) == O_RDONLY || (flags & O_APPEND) != 0) {
        return -Error_EBADF;
    }
    error = CopyData(in, out, from.Size);
    return error != 0 ? error : CopyAttributes(&from, destination);
}

#if HAVE_SENDFILE
static int64_t Send(int out, int in, int64_t offset, int64_t length)
{
    int64_t result;
    off_t at = offset;
    INTEROP_RETRY(result, sendfile(out, in, offset == CURRENT ? NULL : &at, (size_t)Smaller(length, LARGEST)));
    return result;
}
#elif HAVE_SENDFILE_TO_SOCKET
static int64_t Send(int out, int in, int64_t offset, int64_t length)
{
    int64_t from = offset == CURRENT ? lseek(in, 0, SEEK_CUR) : offset;
    if (from == -1) {
        return -1;
    }
    off_t sent;
    int result;
    do {
        /* A length of 0 would mean all. */
        sent = Smaller(length, LARGEST);
        result = length == 0 ? 0 : sendfile(in, out, from, &sent, NULL, 0);
    } while (result == -1 && errno == EINTR && sent == 0);
    if (result == -1 && !((errno == EAGAIN || errno == EINTR) && sent > 0)) {
        return -1;
    }
    return offset == CURRENT && lseek(in, from + sent, SEEK_SET) == -1 ? -1 : (int64_t)sent;
}
#else
static int64_t Send(int out, int in, int64_t offset, int64_t length)
{
    (void)out;
    (void)in;
    (void)offset;
    (void)length;
    errno = ENOSYS;
    return -1;
}
#endif

int64_t SystemNative_SendFile(int64_t destination, int64_t source, int64_t sourceOffset, int64_t length)
{
    if (length < 0 || !IsOffset(sourceOffset)) {
        return -Error_EINVAL;
    }
    int in = Interop_Descriptor(source);
    int out = Interop_Descriptor(destination);
    int64_t result = Send(out, in, sourceOffset, length);
    if (result == -1 && (errno == EINVAL || errno == ENOSYS || errno == ENOTSOCK || errno == EOPNOTSUPP)) {
        result = CopyBytes(in, sourceOffset, out, CURRENT, length);
    }
    return Interop_Result64(result);
}

#if HAVE_SPLICE
INTEROP_SAME(SystemNative_SPLICE_F_MOVE, SPLICE_F_MOVE);
INTEROP_SAME(SystemNative_SPLICE_F_NONBLOCK, SPLICE_F_NONBLOCK);
INTEROP_SAME(SystemNative_SPLICE_F_MORE, SPLICE_F_MORE);

static int32_t CheckSplice(int in, int out, int64_t length, int32_t flags)
{
    if (length < 0 || (flags & ~(SPLICE_F_MOVE | SPLICE_F_NONBLOCK | SPLICE_F_MORE)) != 0) {
        return -Error_EINVAL;
    }
    /* Where nothing is to be moved, the system does not look at the descriptors. */
    return length == 0 && (fcntl(in, F_GETFL) == -1 || fcntl(out, F_GETFL) == -1) ? Interop_Fail() : 0;
}

int64_t SystemNative_Splice(int64_t source, int64_t sourceOffset, int64_t destination, int64_t destinationOffset,
        int64_t length, int32_t flags)
{
    int in = Interop_Descriptor(source);
    int out = Interop_Descriptor(destination);
    int32_t error = !IsOffset(sourceOffset) || !IsOffset(destinationOffset) ? -Error_EINVAL
            : CheckSplice(in, out, length, flags);
    if (error != 0) {
        return error;
    }
    loff_t from = sourceOffset;
    loff_t to = destinationOffset;
    int64_t result;
    INTEROP_RETRY(result, splice(in, sourceOffset == CURRENT ? NULL : &from, out,
            destinationOffset == CURRENT ? NULL : &to, (size_t)Smaller(length, LARGEST), (unsigned)flags));
    return Interop_Result64(result);
}

int64_t SystemNative_Tee(int64_t source, int64_t destination, int64_t length, int32_t flags)
{
    int in = Interop_Descriptor(source);
    int out = Interop_Descriptor(destination);
    int32_t error = CheckSplice(in, out, length, flags);
    if (error != 0) {
        return error;
    }
    int64_t result;
    INTEROP_RETRY(result, tee(in, out, (size_t)Smaller(length, LARGEST), (unsigned)flags));
    return Interop_Result64(result);
}
#endif
