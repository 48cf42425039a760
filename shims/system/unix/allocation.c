#include "common/unix.h"

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <unistd.h>

#include "system/allocation.h"
#include "system/status.h"

enum {
    KEEP_SIZE = SystemNative_FALLOC_FL_KEEP_SIZE,
};

/* The valid sets of flags. Linux rejects all others too, but not always with the same error. */
static bool IsAllocation(int32_t flags)
{
    switch (flags) {
    case 0:
    case KEEP_SIZE:
    case SystemNative_FALLOC_FL_PUNCH_HOLE | KEEP_SIZE:
    case SystemNative_FALLOC_FL_ZERO_RANGE:
    case SystemNative_FALLOC_FL_ZERO_RANGE | KEEP_SIZE:
    case SystemNative_FALLOC_FL_COLLAPSE_RANGE:
    case SystemNative_FALLOC_FL_INSERT_RANGE:
        return true;
    default:
        return false;
    }
}

/* EBADF takes precedence over EINVAL, as in the system calls. */
static int32_t CheckOpen(int fd)
{
    return fcntl(fd, F_GETFL) == -1 ? Interop_Fail() : 0;
}

#if HAVE_FALLOCATE
#include <linux/falloc.h>

INTEROP_SAME(SystemNative_FALLOC_FL_KEEP_SIZE, FALLOC_FL_KEEP_SIZE);
INTEROP_SAME(SystemNative_FALLOC_FL_PUNCH_HOLE, FALLOC_FL_PUNCH_HOLE);
INTEROP_SAME(SystemNative_FALLOC_FL_COLLAPSE_RANGE, FALLOC_FL_COLLAPSE_RANGE);
INTEROP_SAME(SystemNative_FALLOC_FL_ZERO_RANGE, FALLOC_FL_ZERO_RANGE);
INTEROP_SAME(SystemNative_FALLOC_FL_INSERT_RANGE, FALLOC_FL_INSERT_RANGE);

/*
 * Interrupted by a signal, the tmpfs of older kernels frees what it has allocated so far: with frequent signals, such
 * as those of a profiler, a retry might never succeed. So all signals are blocked.
 */
static int AllocateUninterrupted(int fd, int32_t flags, int64_t offset, int64_t length)
{
    sigset_t all;
    sigset_t before;
    (void)sigfillset(&all);
    /* On Linux this is the mask of the thread; pthread_sigmask(3) would need libpthread before glibc 2.32. */
    (void)sigprocmask(SIG_SETMASK, &all, &before);
    int result = fallocate(fd, flags, offset, length);
    int error = errno;
    (void)sigprocmask(SIG_SETMASK, &before, NULL);
    errno = error;
    return result;
}

static int32_t Allocate(int fd, int32_t flags, int64_t offset, int64_t length)
{
    int result = fallocate(fd, flags, offset, length);
    if (result == -1 && errno == EINTR) {
        result = AllocateUninterrupted(fd, flags, offset, length);
    }
    return Interop_Result(result);
}
#elif HAVE_F_PREALLOCATE
#include <sys/mount.h>

/* The headers have this since the SDK for macOS 13; a system that does not know the flag ignores it. */
#if !defined(F_ALLOCATEPERSIST)
#define F_ALLOCATEPERSIST 0x8
#endif

#define SMALLER(a, b) ((a) < (b) ? (a) : (b))
#define LARGER(a, b) ((a) > (b) ? (a) : (b))

enum {
    /* The unit of st_blocks. */
    BLOCK_UNIT = 512,
};

/* File systems that do not know an fcntl(2) command fail with ENOTTY. */
static int32_t FailWith(int error)
{
    return error == ENOTTY ? -Error_ENOTSUP : -Interop_ErrorFromPlatform(error);
}

static int Preallocate(int fd, unsigned int flags, int64_t length)
{
    fstore_t store = {.fst_flags = flags, .fst_posmode = F_PEOFPOSMODE, .fst_length = length};
    int result;
    INTEROP_RETRY(result, fcntl(fd, F_PREALLOCATE, &store));
    return result;
}

/*
 * On APFS, the length is that of all space beyond the end of the file, also of what is there; on HFS+, where it is that
 * of additional space, this may allocate too much.
 */
static int32_t SetAside(int fd, const SystemNative_FileStatus* status, int64_t end, bool keepSize)
{
    int64_t allocated = status->Blocks * BLOCK_UNIT;
    if (end <= LARGER(status->Size, allocated)) {
        return 0;
    }
    int64_t length = end - status->Size;
    /* Otherwise what is beyond the end of the file is freed when it is closed. */
    unsigned int flags = F_ALLOCATEALL | (keepSize ? F_ALLOCATEPERSIST : 0);
    int result = Preallocate(fd, flags | F_ALLOCATECONTIG, length);
    if (result == -1) {
        result = Preallocate(fd, flags, length);
    }
    /* APFS rejects a length below that of the space that is there already; a file may have that, and holes. */
    bool hasMore = result == -1 && errno == EINVAL && allocated > length;
    return result == -1 && !hasMore ? FailWith(errno) : 0;
}

static int32_t WriteZeros(int fd, int64_t start, int64_t end)
{
    static const uint8_t zeros[4096];
    while (start < end) {
        ssize_t count;
        INTEROP_RETRY(count, pwrite(fd, zeros, (size_t)SMALLER(end - start, (int64_t)sizeof(zeros)), start));
        if (count == -1) {
            return Interop_Fail();
        }
        start += count;
    }
    return 0;
}

/* F_PUNCHHOLE accepts whole blocks only; the remainder at both ends is overwritten with zeros. */
static int32_t MakeHole(int fd, const SystemNative_FileStatus* status, int64_t start, int64_t end)
{
    end = SMALLER(end, status->Size);
    if (start >= end) {
        return 0;
    }
    /* The size of a block of the volume; st_blksize may be larger. */
    struct statfs volume;
    int result;
    INTEROP_RETRY(result, fstatfs(fd, &volume));
    if (result == -1) {
        return Interop_Fail();
    }
    int64_t block = volume.f_bsize;
    int64_t last = end / block * block;
    if (start >= last) {
        return WriteZeros(fd, start, end);
    }
    /* Rounded up, without passing last. */
    int64_t first = start + (last - start) % block;
    if (first == last) {
        return WriteZeros(fd, start, end);
    }
    fpunchhole_t hole = {.fp_offset = first, .fp_length = last - first};
    INTEROP_RETRY(result, fcntl(fd, F_PUNCHHOLE, &hole));
    if (result == -1) {
        return FailWith(errno);
    }
    int32_t error = WriteZeros(fd, start, first);
    return error != 0 ? error : WriteZeros(fd, last, end);
}

static int32_t Allocate(int fd, int32_t flags, int64_t offset, int64_t length)
{
    int32_t what = flags & ~KEEP_SIZE;
    if (what == SystemNative_FALLOC_FL_COLLAPSE_RANGE || what == SystemNative_FALLOC_FL_INSERT_RANGE) {
        return -Error_ENOTSUP;
    }
    if ((fcntl(fd, F_GETFL) & O_ACCMODE) == O_RDONLY) {
        return -Error_EBADF;
    }
    SystemNative_FileStatus status;
    int32_t error = SystemNative_FStat(fd, &status);
    if (error != 0) {
        return error;
    }
    int32_t kind = status.Mode & SystemNative_S_IFMT;
    if (kind != SystemNative_S_IFREG) {
        return kind == SystemNative_S_IFIFO ? -Error_ESPIPE : -Error_ENODEV;
    }
    if (length > INT64_MAX - offset) {
        return -Error_EFBIG;
    }
    int64_t end = offset + length;
    error = what == 0 ? SetAside(fd, &status, end, (flags & KEEP_SIZE) != 0)
            : MakeHole(fd, &status, offset, end);
    if (error != 0 || (flags & KEEP_SIZE) != 0 || end <= status.Size) {
        return error;
    }
    int result;
    INTEROP_RETRY(result, ftruncate(fd, end));
    return Interop_Result(result);
}
#else
static int32_t Allocate(int fd, int32_t flags, int64_t offset, int64_t length)
{
    (void)fd;
    (void)flags;
    (void)offset;
    (void)length;
    return -Error_ENOTSUP;
}
#endif

int32_t SystemNative_FAllocate(int64_t fd, int32_t flags, int64_t offset, int64_t length)
{
    int descriptor = Interop_Descriptor(fd);
    int32_t error = CheckOpen(descriptor);
    if (error != 0) {
        return error;
    }
    return !IsAllocation(flags) || offset < 0 || length <= 0 ? -Error_EINVAL
            : Allocate(descriptor, flags, offset, length);
}

#if HAVE_POSIX_FADVISE
static int32_t Advise(int fd, int64_t offset, int64_t length, int32_t advice)
{
    /* The values differ from one processor to the next. */
    static const int advices[] = {
        [SystemNative_POSIX_FADV_NORMAL] = POSIX_FADV_NORMAL,
        [SystemNative_POSIX_FADV_RANDOM] = POSIX_FADV_RANDOM,
        [SystemNative_POSIX_FADV_SEQUENTIAL] = POSIX_FADV_SEQUENTIAL,
        [SystemNative_POSIX_FADV_WILLNEED] = POSIX_FADV_WILLNEED,
        [SystemNative_POSIX_FADV_DONTNEED] = POSIX_FADV_DONTNEED,
        [SystemNative_POSIX_FADV_NOREUSE] = POSIX_FADV_NOREUSE,
    };
    int error;
    do {
        error = posix_fadvise(fd, offset, length, advices[advice]);
    } while (error == EINTR);
    return error == 0 ? 0 : -Interop_ErrorFromPlatform(error);
}
#elif HAVE_F_RDADVISE
static int32_t ReadSoon(int fd, int64_t offset, int64_t length)
{
    SystemNative_FileStatus status;
    int32_t error = SystemNative_FStat(fd, &status);
    if (error != 0) {
        return error;
    }
    int64_t rest = offset < status.Size ? status.Size - offset : 0;
    int64_t count = length == 0 || length > rest ? rest : length;
    if (count == 0) {
        return 0;
    }
    struct radvisory advisory = {.ra_offset = offset, .ra_count = count > INT_MAX ? INT_MAX : (int)count};
    int result;
    INTEROP_RETRY(result, fcntl(fd, F_RDADVISE, &advisory));
    /* A file system that does not know the command. */
    return result != -1 ? 0 : errno == ENOTTY ? -Error_ENOTSUP : Interop_Fail();
}

/* F_RDAHEAD applies to the whole file; so does read-ahead advice on Linux. */
static int32_t ReadAhead(int fd, int on)
{
    return fcntl(fd, F_RDAHEAD, on) == -1 ? Interop_Fail() : 0;
}

static int32_t Advise(int fd, int64_t offset, int64_t length, int32_t advice)
{
    if (lseek(fd, 0, SEEK_CUR) == -1) {
        return Interop_Fail();
    }
    switch (advice) {
    case SystemNative_POSIX_FADV_NORMAL:
    case SystemNative_POSIX_FADV_SEQUENTIAL:
        return ReadAhead(fd, 1);
    case SystemNative_POSIX_FADV_RANDOM:
        return ReadAhead(fd, 0);
    case SystemNative_POSIX_FADV_WILLNEED:
        return ReadSoon(fd, offset, length);
    default:
        return -Error_ENOTSUP;
    }
}
#else
static int32_t Advise(int fd, int64_t offset, int64_t length, int32_t advice)
{
    (void)fd;
    (void)offset;
    (void)length;
    (void)advice;
    return -Error_ENOTSUP;
}
#endif

int32_t SystemNative_PosixFAdvise(int64_t fd, int64_t offset, int64_t length, int32_t advice)
{
    int descriptor = Interop_Descriptor(fd);
    int32_t error = CheckOpen(descriptor);
    if (error != 0) {
        return error;
    }
    if (advice < SystemNative_POSIX_FADV_NORMAL || advice > SystemNative_POSIX_FADV_NOREUSE || offset < 0
            || length < 0) {
        return -Error_EINVAL;
    }
    return Advise(descriptor, offset, length, advice);
}
