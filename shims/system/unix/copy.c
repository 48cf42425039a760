#include "common/unix.h"

#include <fcntl.h>
#include <stdbool.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/xattr.h>
#endif
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

#include "system/internal/copy.h"
#include "system/status.h"

enum {
    CURRENT = SystemNative_CURRENT_OFFSET,
    BUFFER = 1 << 16,
};

/* The maximum that Linux transfers in one call. Other systems reject more than INT_MAX. */
#define LARGEST INT64_C(0x7FFFF000)

static int64_t Smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static bool IsOffset(int64_t offset)
{
    return offset >= CURRENT;
}

/* Copies through a buffer. Result: the number of bytes; -1 with errno set if none were copied because of an error. */
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
        if (put == 0) {
            /* A write of 0 bytes without an error; a result of 0 would mean the end of the source. */
            errno = EIO;
            put = -1;
        }
        copied += put > 0 ? put : 0;
    }
    if ((got == -1 || put == -1) && copied == 0) {
        return -1;
    }
    /* Not earlier, so that bytes that were not written can be read again. */
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

/* Before Linux 5.3 the call ignored file size limits and immutable files. */
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
    /* glibc has a wrapper only since 2.27. */
    int64_t result;
    INTEROP_RETRY(result, syscall(SYS_copy_file_range, in, inOffset == CURRENT ? NULL : &inOffset, out,
            outOffset == CURRENT ? NULL : &outOffset, (size_t)Smaller(length, LARGEST), 0));
    return result;
}

/*
 * Whether an error may mean that the call, not the operation, is not supported; EPERM is that of seccomp filters that
 * do not know the call.
 */
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

/*
 * In a single file, limits the length to the distance of the offsets, so that no byte is read that the call has
 * written: the file may have more data than its size says.
 * Result: the limited length; -Error_EINVAL for overlapping ranges; or another negated error.
 */
static int64_t LimitToApart(int in, int64_t inOffset, int out, int64_t outOffset, int64_t length)
{
    SystemNative_FileStatus source;
    SystemNative_FileStatus destination;
    int32_t error = SystemNative_FStat(in, &source);
    error = error != 0 ? error : SystemNative_FStat(out, &destination);
    if (error != 0) {
        return error;
    }
    if (!IsSameFile(&source, &destination) || !IsRegular(&source)) {
        return length;
    }
    int64_t from = inOffset == CURRENT ? lseek(in, 0, SEEK_CUR) : inOffset;
    int64_t to = outOffset == CURRENT ? lseek(out, 0, SEEK_CUR) : outOffset;
    if (from == -1 || to == -1) {
        return Interop_Fail();
    }
    int64_t count = from >= source.Size ? 0 : Smaller(length, source.Size - from);
    int64_t apart = from < to ? to - from : from - to;
    if (apart < count) {
        return -Error_EINVAL;
    }
    if (apart > 0 || length == 0) {
        return Smaller(length, apart);
    }
    uint8_t byte;
    ssize_t got;
    INTEROP_RETRY(got, pread(in, &byte, 1, from));
    return got == -1 ? Interop_Fail() : got == 0 ? 0 : -Error_EINVAL;
}

/* Result: the number of bytes, or a negated error. */
static int64_t CopyRange(int in, int64_t inOffset, int out, int64_t outOffset, int64_t length, bool areTwo)
{
    int64_t result = CopyInSystem(in, inOffset, out, outOffset, length);
    /* Some systems copy nothing from files like those of /proc, which have data but a size of 0. */
    if (result > 0 || (result == -1 && !TellsOfTheCall(errno))) {
        return Interop_Result64(result);
    }
    /* copy_file_range(2) rejects this too. */
    int flags = fcntl(out, F_GETFL);
    if (flags != -1 && (flags & O_APPEND) != 0) {
        return -Error_EBADF;
    }
    int64_t limit = areTwo ? length : LimitToApart(in, inOffset, out, outOffset, length);
    return limit < 0 ? limit : Interop_Result64(CopyBytes(in, inOffset, out, outOffset, limit));
}

int64_t SystemNative_CopyFileRange(int64_t source, int64_t sourceOffset, int64_t destination,
        int64_t destinationOffset, int64_t length)
{
    if (length < 0 || !IsOffset(sourceOffset) || !IsOffset(destinationOffset)) {
        return -Error_EINVAL;
    }
    return CopyRange(Interop_Descriptor(source), sourceOffset, Interop_Descriptor(destination), destinationOffset,
            length, false);
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

#if defined(__APPLE__)
static bool IsZero(const uint8_t* bytes, ssize_t count)
{
    ssize_t i = 0;
    while (i < count && bytes[i] == 0) {
        i++;
    }
    return i == count;
}

static int32_t WriteAt(int out, const uint8_t* bytes, ssize_t count, int64_t offset)
{
    ssize_t done = 0;
    while (done < count) {
        ssize_t put;
        INTEROP_RETRY(put, pwrite(out, bytes + done, (size_t)(count - done), offset + done));
        if (put <= 0) {
            return put == -1 ? Interop_Fail() : -Error_EIO;
        }
        done += put;
    }
    return 0;
}

/*
 * Copies all but zeros. SEEK_DATA is of no use: APFS reports holes where there is data that it has not yet written to
 * the storage device. Result: the offset of the end of the file, or a negated error.
 */
static int64_t CopySegments(int in, int out, int64_t size)
{
    (void)size;
    for (int64_t at = 0;;) {
        uint8_t buffer[BUFFER];
        ssize_t got;
        INTEROP_RETRY(got, pread(in, buffer, sizeof(buffer), at));
        if (got <= 0) {
            return got == -1 ? Interop_Fail() : at;
        }
        int32_t error = IsZero(buffer, got) ? 0 : WriteAt(out, buffer, got, at);
        if (error != 0) {
            return error;
        }
        at += got;
    }
}
#else
/*
 * Copies to another file from one offset to the other, at most to the end. Result: the offset reached, or a negated
 * error.
 */
static int64_t CopyUpTo(int in, int out, int64_t from, int64_t to)
{
    while (from < to) {
        int64_t copied = CopyRange(in, from, out, from, to - from, true);
        if (copied <= 0) {
            return copied < 0 ? copied : from;
        }
        from += copied;
    }
    return from;
}

/* Copies all but holes. Result: the offset of the end of the file, or a negated error. */
static int64_t CopySegments(int in, int out, int64_t size)
{
    int64_t at = 0;
    while (at < size) {
        int64_t data = lseek(in, at, SEEK_DATA);
        if (data == -1 && errno == ENXIO) {
            /* No more data: the rest is a hole, unless the file was truncated meanwhile. A read finds the new end. */
            int64_t end = lseek(in, 0, SEEK_END);
            if (end < size) {
                return end == -1 ? Interop_Fail() : CopyUpTo(in, out, end > at ? end : at, INT64_MAX);
            }
            break;
        }
        /* If the file system does not report holes, the whole file is data. */
        int64_t from = data == -1 ? at : data;
        int64_t hole = data == -1 ? size : lseek(in, data, SEEK_HOLE);
        at = hole == -1 || hole > size ? size : hole;
        int64_t end = CopyUpTo(in, out, from, at);
        if (end < at) {
            return end;
        }
    }
    /* Data that was appended meanwhile, or all of a file like those of /proc. */
    return CopyUpTo(in, out, size, INT64_MAX);
}
#endif

int32_t Interop_CheckCopy(int64_t source, int64_t destination)
{
    int flags = fcntl(Interop_Descriptor(destination), F_GETFL);
    if (flags == -1 || (flags & O_ACCMODE) == O_RDONLY || (flags & O_APPEND) != 0) {
        return -Error_EBADF;
    }
    uint8_t byte;
    ssize_t probe;
    INTEROP_RETRY(probe, pread(Interop_Descriptor(source), &byte, 1, 0));
    return probe == -1 ? Interop_Fail() : 0;
}

#if defined(__linux__)
static uint32_t LittleEndian(const uint8_t* bytes, int count)
{
    uint32_t value = 0;
    for (int i = count - 1; i >= 0; i--) {
        value = value << 8 | bytes[i];
    }
    return value;
}

/*
 * See acl(5): with an access control list, the group bits are the mask, the maximum for all named users and groups; the
 * rights of the group itself are in the list. The format is that of linux/posix_acl_xattr.h: four bytes, and entries of
 * tag, rights and ID.
 */
int32_t Interop_Permissions(int64_t file, int32_t permissions)
{
    enum { HEADER = 4, ENTRY = 8, RIGHTS = 2, USER = 0x2, GROUP_OBJ = 0x4, GROUP = 0x8, TO_GROUP = 3 };
    uint8_t list[4096];
    int32_t owner = permissions & SystemNative_S_IRWXU;
    int32_t group = permissions & SystemNative_S_IRWXG;
    int32_t others = permissions & SystemNative_S_IRWXO;
    ssize_t length = fgetxattr(Interop_Descriptor(file), "system.posix_acl_access", list, sizeof(list));
    if (length == -1) {
        bool none = errno == ENODATA || errno == EOPNOTSUPP || errno == ENOSYS;
        /* A list that cannot be read may deny everything. */
        return none ? permissions : owner;
    }
    int32_t mask = group >> TO_GROUP;
    for (ssize_t at = HEADER; at + ENTRY <= length; at += ENTRY) {
        uint32_t tag = LittleEndian(list + at, RIGHTS);
        int32_t rights = (int32_t)LittleEndian(list + at + RIGHTS, RIGHTS) & mask;
        if (tag == USER || tag == GROUP_OBJ || tag == GROUP) {
            group &= rights << TO_GROUP;
        }
        if (tag == USER || tag == GROUP) {
            others &= rights;
        }
    }
    return owner | group | others;
}
#else
int32_t Interop_Permissions(int64_t file, int32_t permissions)
{
    (void)file;
    return permissions;
}
#endif

int32_t Interop_CopyData(int64_t source, int64_t destination, int64_t size)
{
    int in = Interop_Descriptor(source);
    int out = Interop_Descriptor(destination);
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
    (void)lseek(in, current, SEEK_SET);
    if (end < 0) {
        return (int32_t)end;
    }
    INTEROP_RETRY(result, ftruncate(out, end));
    return Interop_Result(result);
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
        /* A length of 0 would mean to the end of the file. */
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

/* Whether an error may mean that the call, not the operation, is not supported. */
static bool SendsNothing(int error)
{
    return error == EINVAL || error == ENOSYS || error == ENOTSOCK || Interop_IsUnsupported(error);
}

int64_t SystemNative_SendFile(int64_t destination, int64_t source, int64_t sourceOffset, int64_t length)
{
    if (length < 0 || !IsOffset(sourceOffset)) {
        return -Error_EINVAL;
    }
    int in = Interop_Descriptor(source);
    int out = Interop_Descriptor(destination);
    int64_t result = Send(out, in, sourceOffset, length);
    /* sendfile(2) goes by the file's size, and sends nothing of the data beyond it. */
    if ((result == 0 && length > 0) || (result == -1 && SendsNothing(errno))) {
        result = CopyBytes(in, sourceOffset, out, CURRENT, length);
    }
    return Interop_Result64(result);
}
