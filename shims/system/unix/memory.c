#include "common/unix.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#if HAVE_MAP_HUGETLB
#include <sys/statfs.h>
#endif

#include "system/memory.h"
#include "system/pages.h"
#include "system/status.h"

INTEROP_SAME(SystemNative_PROT_NONE, PROT_NONE);
INTEROP_SAME(SystemNative_PROT_READ, PROT_READ);
INTEROP_SAME(SystemNative_PROT_WRITE, PROT_WRITE);
INTEROP_SAME(SystemNative_PROT_EXEC, PROT_EXEC);

enum {
    PROT_BITS = SystemNative_PROT_READ | SystemNative_PROT_WRITE | SystemNative_PROT_EXEC,
    MAP_KINDS = SystemNative_MAP_SHARED | SystemNative_MAP_PRIVATE,
    MAP_WISHES = SystemNative_MAP_NORESERVE | SystemNative_MAP_POPULATE | SystemNative_MAP_HUGETLB
            | SystemNative_MAP_LOCKED,
    MS_KINDS = SystemNative_MS_ASYNC | SystemNative_MS_SYNC,
    HUGE_BITS = 0x3F,
    /* The maximum base-2 logarithm of a page size. */
    LARGEST_LOGARITHM = 62,
};

/* The bits of the huge page size. */
static const int32_t HugeMask = (int32_t)((uint32_t)HUGE_BITS << SystemNative_MAP_HUGE_SHIFT);

/* Returns the base-2 logarithm of the huge page size in the flags, 0 for the default. */
static int32_t GetHugeLogarithm(int32_t flags)
{
    return flags >> SystemNative_MAP_HUGE_SHIFT & HUGE_BITS;
}

static bool IsOneOf(int32_t bits, int32_t first, int32_t second)
{
    return bits == first || bits == second;
}

/* Converts MAP_WISHES; -1 for a flag that the system does not support. */
static int ConvertWishes(int32_t flags)
{
    int platformFlags = (flags & SystemNative_MAP_NORESERVE) != 0 ? MAP_NORESERVE : 0;
    int32_t left = flags & MAP_WISHES & ~SystemNative_MAP_NORESERVE;
#if HAVE_MAP_POPULATE
    platformFlags |= (left & SystemNative_MAP_POPULATE) != 0 ? MAP_POPULATE : 0;
    left &= ~SystemNative_MAP_POPULATE;
#endif
#if HAVE_MAP_HUGETLB
    platformFlags |= (left & SystemNative_MAP_HUGETLB) != 0 ? MAP_HUGETLB : 0;
    platformFlags |= (int)((uint32_t)GetHugeLogarithm(flags) << SystemNative_MAP_HUGE_SHIFT);
    left &= ~SystemNative_MAP_HUGETLB;
#endif
#if HAVE_MAP_LOCKED
    platformFlags |= (left & SystemNative_MAP_LOCKED) != 0 ? MAP_LOCKED : 0;
    left &= ~SystemNative_MAP_LOCKED;
#endif
    return left == 0 ? platformFlags : -1;
}

/* Returns the huge page size in bytes, the default for 0; 0 if the system has none, or a negated error. */
static int64_t GetHugePageSize(int32_t logarithm)
{
    if (logarithm != 0) {
        return logarithm <= LARGEST_LOGARITHM ? INT64_C(1) << logarithm : 0;
    }
    int info;
    INTEROP_RETRY(info, open("/proc/meminfo", O_RDONLY | O_CLOEXEC));
    if (info == -1) {
        return Interop_Fail();
    }
    char text[8192];
    size_t filled = 0;
    ssize_t count;
    do {
        INTEROP_RETRY(count, read(info, text + filled, sizeof(text) - 1 - filled));
        filled += count > 0 ? (size_t)count : 0;
    } while (count > 0);
    int32_t error = count == -1 ? Interop_Fail() : 0;
    (void)close(info);
    text[filled] = '\0';
    static const char Label[] = "Hugepagesize:";
    const char* line = strstr(text, Label);
    return error != 0 ? error : line == NULL ? 0 : strtoll(line + strlen(Label), NULL, 10) * 1024;
}

/* Returns the page size of a file on hugetlbfs; 1 for any other file, or a negated error. */
static int64_t GetPageSizeOfFile(int fd, int64_t length)
{
#if HAVE_MAP_HUGETLB
    /* On hugetlbfs st_blksize is the page size. */
    SystemNative_FileStatus file;
    int32_t error = SystemNative_FStat(fd, &file);
    if (error != 0) {
        return error;
    }
    if (file.Blksize <= sysconf(_SC_PAGESIZE) || length % file.Blksize == 0) {
        return 1;
    }
    /* HUGETLBFS_MAGIC, which some libcs lack. */
    const uint32_t magic = 0x958458F6;
    struct statfs status;
    int result;
    INTEROP_RETRY(result, fstatfs(fd, &status));
    if (result == -1) {
        /* Some file systems do not support fstatfs(2), but hugetlbfs does. */
        return errno == ENOSYS ? 1 : Interop_Fail();
    }
    return (uint32_t)status.f_type == magic ? (int64_t)status.f_bsize : 1;
#else
    (void)fd;
    (void)length;
    return 1;
#endif
}

/* Rejects mappings of huge pages whose length MUnmap would not accept. */
static int32_t CheckHugePages(int64_t length, int32_t flags, int64_t fd)
{
    bool anonymous = (flags & SystemNative_MAP_ANONYMOUS) != 0;
    bool huge = (flags & SystemNative_MAP_HUGETLB) != 0;
    int64_t size = huge ? GetHugePageSize(GetHugeLogarithm(flags))
            : anonymous ? 1 : GetPageSizeOfFile(Interop_Descriptor(fd), length);
    if (size <= 0) {
        return size < 0 ? (int32_t)size : -Error_ENOTSUP;
    }
    return (huge && !anonymous) || length % size != 0 ? -Error_EINVAL : 0;
}

int64_t SystemNative_MMap(int64_t length, int32_t protection, int32_t flags, int64_t fd, int64_t offset)
{
    bool anonymous = (flags & SystemNative_MAP_ANONYMOUS) != 0;
    if (length < 1 || offset < 0 || (protection & ~PROT_BITS) != 0
            || (flags & ~(MAP_KINDS | SystemNative_MAP_ANONYMOUS | MAP_WISHES | HugeMask)) != 0
            || !IsOneOf(flags & MAP_KINDS, SystemNative_MAP_SHARED, SystemNative_MAP_PRIVATE)
            || ((flags & HugeMask) != 0 && (flags & SystemNative_MAP_HUGETLB) == 0)) {
        return -Error_EINVAL;
    }
    int platformFlags = ConvertWishes(flags);
    if (platformFlags == -1) {
        return -Error_ENOTSUP;
    }
    int32_t error = CheckHugePages(length, flags, fd);
    if (error != 0) {
        return error;
    }
    platformFlags |= (flags & SystemNative_MAP_SHARED) != 0 ? MAP_SHARED : MAP_PRIVATE;
    platformFlags |= anonymous ? MAP_ANONYMOUS : 0;
    int platformFd = anonymous ? -1 : Interop_Descriptor(fd);
    void* address = mmap(NULL, (size_t)length, protection, platformFlags, platformFd, offset);
    if (address == MAP_FAILED && errno == EINVAL && (flags & HugeMask) != 0) {
        /* All other arguments are valid: the system does not support the size. */
        return -Error_ENOTSUP;
    }
    return address == MAP_FAILED ? Interop_Fail() : (int64_t)(intptr_t)address;
}

int32_t SystemNative_MUnmap(int64_t address, int64_t length)
{
    if (length < 1) {
        return -Error_EINVAL;
    }
    return Interop_Result(munmap((void*)(intptr_t)address, (size_t)length));
}

int32_t SystemNative_MProtect(int64_t address, int64_t length, int32_t protection)
{
    /* One C library accepts any address, and changes the page that contains it. */
    if (length < 0 || (protection & ~PROT_BITS) != 0 || address % sysconf(_SC_PAGESIZE) != 0) {
        return -Error_EINVAL;
    }
    /* For a length of 0 an emulator fails with ENOMEM. */
    return length == 0 ? 0 : Interop_Result(mprotect((void*)(intptr_t)address, (size_t)length, protection));
}

#if HAVE_MREMAP
int64_t SystemNative_MRemap(int64_t address, int64_t oldLength, int64_t newLength, int32_t flags)
{
    if (oldLength < 1 || newLength < 1 || (flags & ~SystemNative_MREMAP_MAYMOVE) != 0) {
        return -Error_EINVAL;
    }
    /* mremap(2) would shrink to a multiple of the huge page size, and the caller would unmap with a wrong length. */
    int64_t page = sysconf(_SC_PAGESIZE);
    int64_t kept = newLength <= INT64_MAX - page ? (newLength + page - 1) / page * page : oldLength;
    if (kept < oldLength) {
        return munmap((char*)(intptr_t)address + kept, (size_t)(oldLength - kept)) == -1 ? Interop_Fail() : address;
    }
    int platformFlags = flags != 0 ? MREMAP_MAYMOVE : 0;
    void* moved = mremap((void*)(intptr_t)address, (size_t)oldLength, (size_t)newLength, platformFlags);
    return moved == MAP_FAILED ? Interop_Fail() : (int64_t)(intptr_t)moved;
}
#endif

int32_t SystemNative_MSync(int64_t address, int64_t length, int32_t flags)
{
    if (length < 0 || (flags & ~(MS_KINDS | SystemNative_MS_INVALIDATE)) != 0
            || !IsOneOf(flags & MS_KINDS, SystemNative_MS_ASYNC, SystemNative_MS_SYNC)) {
        return -Error_EINVAL;
    }
    /* EINVAL on macOS. */
    if (length == 0) {
        return address % SystemNative_GetPageSize() != 0 ? -Error_EINVAL : 0;
    }
    int platformFlags = (flags & SystemNative_MS_ASYNC) != 0 ? MS_ASYNC : MS_SYNC;
    platformFlags |= (flags & SystemNative_MS_INVALIDATE) != 0 ? MS_INVALIDATE : 0;
    int result;
    INTEROP_RETRY(result, msync((void*)(intptr_t)address, (size_t)length, platformFlags));
    return Interop_Result(result);
}
