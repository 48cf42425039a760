#include "test.h"

#include "seccomp.h"

/*
 * Errors of the kernel's own want: of memory, of room in a table of the whole machine, of what it was built with. To
 * provoke them would take the machine from everybody else, so a filter answers in the kernel's place.
 */

#if CAN_FILTER
#include <sys/syscall.h>

/* One function of the C library makes one or the other call, which depends on the processor and on its version. */
#if defined(SYS_open)
#define OPENS SYS_openat, SYS_open
#else
#define OPENS SYS_openat
#endif
#if defined(SYS_poll)
#define POLLS SYS_ppoll, SYS_poll
#else
#define POLLS SYS_ppoll
#endif
#if defined(SYS_select)
#define SELECTS SYS_pselect6, SYS_select
#else
#define SELECTS SYS_pselect6
#endif
#if defined(SYS_pipe)
#define PIPES SYS_pipe2, SYS_pipe
#else
#define PIPES SYS_pipe2
#endif
#if defined(SYS_dup2)
#define DUPLICATES SYS_dup3, SYS_dup2
#else
#define DUPLICATES SYS_dup3
#endif
#if defined(SYS_sync_file_range)
#define SYNCS_A_RANGE SYS_sync_file_range
#else
#define SYNCS_A_RANGE SYS_sync_file_range2
#endif

enum {
    CANNOT_FILTER = 77,
    OTHER_RESULT = 1,
    /* Of calls that none should make again and again. */
    LONG = 20,
    ODD_LENGTH = 12345,
};

static bool FilterCalls(const long* numbers, size_t count, int error)
{
    for (size_t i = 0; i < count; i++) {
        if (!FilterCall(numbers[i], error)) {
            return false;
        }
    }
    return true;
}

/* From now on the system calls of those numbers fail. Result: false where that cannot be had. */
#define REFUSE(error, ...) \
    FilterCalls((const long[]){__VA_ARGS__}, sizeof((const long[]){__VA_ARGS__}) / sizeof(long), error)

/* That in a process of its own, behind those filters, the call fails with an error. */
#define CHECK_FILTERED(filters, error, call) \
    do { \
        pid_t child = fork(); \
        if (child == 0) { \
            alarm(LONG); \
            _exit(!(filters) ? CANNOT_FILTER : CHECK_SAME(-error, call) ? 0 : OTHER_RESULT); \
        } \
        int status = WaitFor(child); \
        if (status == CANNOT_FILTER) { \
            SKIP("system calls cannot be filtered here"); \
        } \
        CHECK_SAME(0, status); \
    } while (0)

/* That the call fails as the system calls behind it do. */
#define REFUSED(error, call, ...) CHECK_FILTERED(REFUSE(error, __VA_ARGS__), Error_##error, call)

static uint8_t bytes[8192];

TEST(NoRoomForAnotherDescriptor)
{
    SystemNative_PipeEnds ends;
    SystemNative_TemporaryFile made;
    REFUSED(ENFILE, SystemNative_Open(".", SystemNative_O_RDONLY, 0), OPENS);
    REFUSED(ENFILE, SystemNative_OpenDir("."), OPENS);
    REFUSED(ENFILE, SystemNative_Pipe(&ends, 0), PIPES);
    REFUSED(ENFILE, SystemNative_INotifyInit(0), SYS_inotify_init1);
    REFUSED(ENFILE, SystemNative_EventFd(0, 0), SYS_eventfd2);
    REFUSED(ENFILE, SystemNative_TimerFdCreate(SystemNative_TFD_CLOCK_MONOTONIC, 0), SYS_timerfd_create);
    REFUSED(ENFILE, SystemNative_ShmOpen("/interop-refused", SystemNative_O_RDWR, 0), OPENS);
    REFUSED(ENFILE, SystemNative_GetAllMountPoints(bytes, sizeof(bytes)), OPENS);
    REFUSED(ENFILE, SystemNative_GetFileSystemTypeNameForMountPoint(".", bytes, sizeof(bytes)), OPENS);
    /* Of that length only: a sanitizer maps memory of its own. */
    CHECK_FILTERED(FilterArgument(SYS_mmap, 1, ODD_LENGTH, ENFILE), Error_ENFILE, SystemNative_MMap(ODD_LENGTH,
            SystemNative_PROT_READ, SystemNative_MAP_SHARED | SystemNative_MAP_ANONYMOUS, -1, 0));
    REFUSED(EEXIST, SystemNative_MksTemps("XXXXXX", 0, &made, bytes, sizeof(bytes)), OPENS);
#if defined(__GLIBC__)
    /* Others try again for as long as it takes. */
    REFUSED(EBUSY, SystemNative_Dup2(0, 100), DUPLICATES);
    REFUSED(EBUSY, SystemNative_Dup3(0, 100, 0), DUPLICATES);
#endif
}

TEST(NoMemory)
{
    SystemNative_PollEvent event = {.FileDescriptor = 0, .Events = SystemNative_POLLIN};
    SystemNative_PipeEnds ends;
    REQUIRE(SystemNative_Pipe(&ends, 0) == 0);
    REFUSED(ENOMEM, SystemNative_Poll((uint8_t*)&event, sizeof(event), 0), POLLS);
    REFUSED(ENOMEM, SystemNative_Select((uint8_t*)&event, sizeof(event), 0), SELECTS);
    REFUSED(ENOMEM, SystemNative_INotifyInit(0), SYS_inotify_init1);
    REFUSED(ENOMEM, SystemNative_INotifyAddWatch(0, ".", SystemNative_IN_CREATE), SYS_inotify_add_watch);
    REFUSED(ENOMEM, SystemNative_EventFd(0, 0), SYS_eventfd2);
    REFUSED(ENOMEM, SystemNative_TimerFdCreate(SystemNative_TFD_CLOCK_MONOTONIC, 0), SYS_timerfd_create);
    REFUSED(ENOMEM, SystemNative_GetAllMountPoints(bytes, sizeof(bytes)), OPENS);
    REFUSED(ENOMEM, SystemNative_Splice(ends.ReadEnd, -1, ends.WriteEnd, -1, 1, 0), SYS_splice);
    REFUSED(ENOMEM, SystemNative_Tee(ends.ReadEnd, ends.WriteEnd, 1, 0), SYS_tee);
    REFUSED(ENOMEM, SystemNative_SyncFileRange(ends.ReadEnd, 0, 0, 0), SYNCS_A_RANGE);
    /* A sanitizer's library takes it, and does nothing. */
    if (SystemNative_MLock(0, 1) != 0) {
        REFUSED(EAGAIN, SystemNative_MLock(0, 1), SYS_mlock);
    }
    REFUSED(EAGAIN, SystemNative_MAdvise(0, 0, SystemNative_MADV_WILLNEED), SYS_madvise);
    REFUSED(EIO, SystemNative_MAdvise(0, 0, SystemNative_MADV_WILLNEED), SYS_madvise);
    REFUSED(EBADF, SystemNative_MAdvise(0, 0, SystemNative_MADV_WILLNEED), SYS_madvise);
    REFUSED(EPERM, SystemNative_MAdvise(0, 0, SystemNative_MADV_DONTNEED), SYS_madvise);
    SystemNative_Close(ends.ReadEnd);
    SystemNative_Close(ends.WriteEnd);
}

TEST(UsersThatNobodyCanLookUp)
{
    static const struct {
        int Platform;
        int32_t Ours;
    } errors[] = {{EMFILE, Error_EMFILE}, {ENFILE, Error_ENFILE}, {EIO, Error_EIO}, {ENOMEM, Error_ENOMEM}};
    SystemNative_Passwd user;
    for (size_t i = 0; i < COUNT_OF(errors); i++) {
        int platform = errors[i].Platform;
        int32_t ours = errors[i].Ours;
        CHECK_FILTERED(REFUSE(platform, OPENS), ours, SystemNative_GetPwUidR(0, &user, bytes, sizeof(bytes)));
        CHECK_FILTERED(REFUSE(platform, OPENS), ours, SystemNative_GetPwNamR("root", &user, bytes, sizeof(bytes)));
        CHECK_FILTERED(REFUSE(platform, OPENS), ours, SystemNative_GetGroupName(0, bytes, sizeof(bytes)));
    }
}

/* What it was built without, or is too old for. */
TEST(MissingFromTheKernel)
{
    REFUSED(ENODEV, SystemNative_EventFd(0, 0), SYS_eventfd2);
    REFUSED(ENODEV, SystemNative_TimerFdCreate(SystemNative_TFD_CLOCK_MONOTONIC, 0), SYS_timerfd_create);
    CHECK_FILTERED(REFUSE(ENOSYS, SYNCS_A_RANGE), Error_ENOTSUP, SystemNative_SyncFileRange(0, 0, 0, 0));
#if defined(SYS_renameat2)
    CHECK_FILTERED(REFUSE(ENOSYS, SYS_renameat2), Error_ENOTSUP,
            SystemNative_RenameAt(HERE, "a", HERE, "b", SystemNative_RENAME_NOREPLACE));
#endif
#if defined(SYS_memfd_create)
    REFUSED(ENFILE, SystemNative_MemfdCreate("x", 0), SYS_memfd_create);
    REFUSED(ENOMEM, SystemNative_MemfdCreate("x", 0), SYS_memfd_create);
    REFUSED(ENOENT, SystemNative_MemfdCreate("x", SystemNative_MFD_HUGETLB), SYS_memfd_create);
#endif
}

#if defined(SYS_readlink)
#define LINKS SYS_readlinkat, SYS_readlink
#else
#define LINKS SYS_readlinkat
#endif

/* From now on nothing can be opened to be read; what a descriptor is only to stand for something can. */
static bool FilterReaders(int error)
{
    const uint32_t largeFile = 0100000;
    const uint32_t flags[] = {O_RDONLY | O_CLOEXEC, O_RDONLY | O_CLOEXEC | largeFile};
    bool filtered = true;
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        filtered = filtered && FilterArgument(SYS_openat, 2, flags[i], error);
#if defined(SYS_open)
        filtered = filtered && FilterArgument(SYS_open, 1, flags[i], error);
#endif
    }
    return filtered;
}

/* What asks a file of the system to decide: that the file cannot be read is no answer. */
TEST(FilesOfTheSystemThatCannotBeRead)
{
    static const struct {
        int Platform;
        int32_t Ours;
    } errors[] = {{EMFILE, Error_EMFILE}, {ENFILE, Error_ENFILE}, {ENOMEM, Error_ENOMEM}, {EIO, Error_EIO}};
    const int32_t flags = SystemNative_MAP_PRIVATE | SystemNative_MAP_ANONYMOUS | SystemNative_MAP_HUGETLB;
    for (size_t i = 0; i < COUNT_OF(errors); i++) {
        int platform = errors[i].Platform;
        int32_t ours = errors[i].Ours;
        CHECK_FILTERED(FilterReaders(platform), ours, SystemNative_MMap(1, SystemNative_PROT_READ, flags, -1, 0));
        CHECK_FILTERED(REFUSE(platform, SYS_read), ours, SystemNative_MMap(1, SystemNative_PROT_READ, flags, -1, 0));
        CHECK_FILTERED(FilterReaders(platform), ours,
                SystemNative_GetFileSystemTypeNameForMountPoint(".", bytes, sizeof(bytes)));
        CHECK_FILTERED(REFUSE(platform, SYS_read), ours,
                SystemNative_GetFileSystemTypeNameForMountPoint(".", bytes, sizeof(bytes)));
        /* Of the table alone, which is read by so many bytes. */
        CHECK_FILTERED(FilterArgument(SYS_read, 2, 4096, platform), ours,
                SystemNative_GetFileSystemTypeNameForMountPoint(".", bytes, sizeof(bytes)));
        /* Without the table, the type is told by a number. */
        CHECK_FILTERED(FilterReaders(ENOENT) && REFUSE(platform, SYS_fstatfs), ours,
                SystemNative_GetFileSystemTypeNameForMountPoint(".", bytes, sizeof(bytes)));
    }
    CHECK_FILTERED(FilterReaders(ENOENT), Error_ENOENT, SystemNative_MMap(1, SystemNative_PROT_READ, flags, -1, 0));
#if defined(SYS_memfd_create)
    REFUSED(ENOMEM, SystemNative_IsMemfdSupported(), SYS_memfd_create);
    CHECK_FILTERED(REFUSE(ENOSYS, SYS_memfd_create), 0, SystemNative_IsMemfdSupported());
    CHECK_FILTERED(REFUSE(EPERM, SYS_memfd_create), 0, SystemNative_IsMemfdSupported());
#endif
}

/* The type is told all the same by a kernel that takes no such descriptor. */
TEST(TypesByPath)
{
    CHECK_FILTERED(FilterReaders(ENOENT) && REFUSE(EBADF, SYS_fstatfs), 0,
            SystemNative_GetFileSystemTypeNameForMountPoint("/proc", bytes, sizeof(bytes)) == (int32_t)strlen("proc")
            ? 0 : 1);
}

/* Result: a figure of the system, or of the current directory. */
static int64_t GetFigure(int32_t name)
{
    return name < 0 ? SystemNative_PathConf(".", -name) : SystemNative_SysConf(name);
}

/*
 * The C library reads some figures from files, and makes them up where it cannot: here from the one processor that this
 * process may use, or as if the file system were an older one. What it does not read stays as it is.
 */
TEST(FiguresThatCannotBeReadAreNotMadeUp)
{
    static const int32_t names[] = {
        SystemNative_SC_NPROCESSORS_CONF, SystemNative_SC_NPROCESSORS_ONLN, SystemNative_SC_NGROUPS_MAX,
        SystemNative_SC_PHYS_PAGES, SystemNative_SC_OPEN_MAX, -SystemNative_PC_LINK_MAX, -SystemNative_PC_NAME_MAX,
        -SystemNative_PC_FILESIZEBITS,
    };
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        pid_t child = fork();
        if (child == 0) {
            alarm(LONG);
            /* The first word of a mask of processors. */
            const unsigned long first = 1;
            (void)syscall(SYS_sched_setaffinity, 0, sizeof(first), &first);
            int64_t expected = GetFigure(names[i]);
            if (!REFUSE(ENOENT, LINKS) || !REFUSE(EMFILE, OPENS)) {
                _exit(CANNOT_FILTER);
            }
            int64_t actual = GetFigure(names[i]);
            _exit(actual == -Error_EMFILE || CHECK_SAME(expected, actual) ? 0 : OTHER_RESULT);
        }
        int status = WaitFor(child);
        if (status == CANNOT_FILTER) {
            SKIP("system calls cannot be filtered here");
        }
        CHECK_SAME(0, status);
    }
}

#if defined(SYS_getrandom)
TEST(NoSourceOfRandomBytes)
{
    CHECK_FILTERED(REFUSE(ENOSYS, SYS_getrandom) && REFUSE(ENOENT, OPENS), Error_ENOTSUP,
            SystemNative_GetCryptographicallySecureRandomBytes(bytes, 8));
}
#endif
#endif
