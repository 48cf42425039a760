#include "test.h"

#if defined(__linux__)
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#if defined(__has_include)
#if __has_include(<linux/auto_fs.h>)
#define CAN_MOUNT_BY_ITSELF 1
#include <linux/auto_fs.h>
#endif
#endif
#if !defined(CAN_MOUNT_BY_ITSELF)
#define CAN_MOUNT_BY_ITSELF 0
#endif
#endif

enum {
    MANY = 1 << 20,
};

static uint8_t list[MANY];

/* How often a path is in a list of so many bytes. */
static int CountPath(const char* path, int32_t length)
{
    int count = 0;
    for (int32_t at = 0; at < length; at += (int32_t)strlen((const char*)list + at) + 1) {
        count += strcmp((const char*)list + at, path) == 0 ? 1 : 0;
    }
    return count;
}

#if defined(_WIN32)
static const char* const Root = "C:\\";
#else
static const char* const Root = "/";
#endif

TEST(TheRootIsMounted)
{
    int32_t length = SystemNative_GetAllMountPoints(list, MANY);
    REQUIRE(length > 0);
    CHECK(CountPath(Root, length) >= 1);
    CHECK_SAME(0, list[length]);
    CHECK(list[length - 1] != 0);
}

TEST(TheListFitsOrDoesNot)
{
    int32_t length = SystemNative_GetAllMountPoints(list, MANY);
    REQUIRE(length > 0);
    CHECK_ERROR(EINVAL, SystemNative_GetAllMountPoints(list, -1));
    CHECK_ERROR(EFAULT, SystemNative_GetAllMountPoints(NULL, 10));
    CHECK_ERROR(ERANGE, SystemNative_GetAllMountPoints(NULL, 0));
    CHECK_ERROR(ERANGE, SystemNative_GetAllMountPoints(list, 1));
    list[length / 2] = 0x5A;
    CHECK_ERROR(ERANGE, SystemNative_GetAllMountPoints(list, length / 2));
    CHECK_SAME(0x5A, list[length / 2]);
}

TEST(NamesOfTypes)
{
    uint8_t name[100];
    int32_t length = SystemNative_GetFileSystemTypeNameForMountPoint(".", name, sizeof(name));
    REQUIRE(length > 0);
    CHECK_SAME(strlen((const char*)name), length);
    CHECK_SAME(length, SystemNative_GetFileSystemTypeNameForMountPoint(".", name, length + 1));
    CHECK_ERROR(ERANGE, SystemNative_GetFileSystemTypeNameForMountPoint(".", name, length));
    CHECK_ERROR(ERANGE, SystemNative_GetFileSystemTypeNameForMountPoint(".", NULL, 0));
    CHECK_ERROR(EINVAL, SystemNative_GetFileSystemTypeNameForMountPoint(".", name, -1));
    CHECK_ERROR(EFAULT, SystemNative_GetFileSystemTypeNameForMountPoint(".", NULL, 10));
    CHECK_ERROR(EFAULT, SystemNative_GetFileSystemTypeNameForMountPoint(NULL, name, sizeof(name)));
    CHECK_ERROR(ENOENT, SystemNative_GetFileSystemTypeNameForMountPoint("missing", name, sizeof(name)));
    CHECK_ERROR(ENOENT, SystemNative_GetFileSystemTypeNameForMountPoint("", name, sizeof(name)));
}

/* Skips texts. Result: where the next one is. */
static int32_t Skip(int32_t at, int count)
{
    for (int i = 0; i < count; i++) {
        at += (int32_t)strlen((const char*)list + at) + 1;
    }
    return at;
}

/* Where the last mount on a path is in a list of so many bytes, -1 for none. Each is looked over. */
static int32_t FindMount(const char* path, int32_t length)
{
    int32_t found = -1;
    for (int32_t at = 0; at <= length;) {
        found = strcmp((const char*)list + Skip(at, 1), path) == 0 ? at : found;
        int32_t option = Skip(at, 3);
        CHECK(option <= length);
        bool writable = false;
        bool readOnly = false;
        for (; option <= length && list[option] != '\0'; option = Skip(option, 1)) {
            writable = writable || strcmp((const char*)list + option, "rw") == 0;
            readOnly = readOnly || strcmp((const char*)list + option, "ro") == 0;
        }
        CHECK(writable || readOnly);
        at = option + 1;
    }
    return found;
}

TEST(MountsAreWhereTheyAreMounted)
{
    static uint8_t paths[MANY];
    int32_t length = SystemNative_GetAllMounts(list, MANY);
    REQUIRE(length > 0);
    CHECK_SAME(0, list[length]);
    CHECK(FindMount(Root, length) >= 0);
    int32_t pathsLength = SystemNative_GetAllMountPoints(paths, MANY);
    int32_t at = 0;
    for (int32_t path = 0; path < pathsLength; path += (int32_t)strlen((const char*)paths + path) + 1) {
        CHECK_TEXT((const char*)paths + path, list + Skip(at, 1));
        for (at = Skip(at, 3); list[at] != '\0';) {
            at = Skip(at, 1);
        }
        at++;
    }
    CHECK_SAME(length + 1, at);
}

TEST(TheListOfMountsFitsOrDoesNot)
{
    int32_t length = SystemNative_GetAllMounts(list, MANY);
    REQUIRE(length > 0);
    CHECK_SAME(length, SystemNative_GetAllMounts(list, length + 1));
    CHECK_ERROR(ERANGE, SystemNative_GetAllMounts(list, length));
    CHECK_ERROR(EINVAL, SystemNative_GetAllMounts(list, -1));
    CHECK_ERROR(EFAULT, SystemNative_GetAllMounts(NULL, 10));
    CHECK_ERROR(ERANGE, SystemNative_GetAllMounts(NULL, 0));
    list[length / 2] = 0x5A;
    CHECK_ERROR(ERANGE, SystemNative_GetAllMounts(list, length / 2));
    CHECK_SAME(0x5A, list[length / 2]);
}

#if defined(__linux__)
TEST(ProcIsProc)
{
    uint8_t name[100];
    if (access("/proc/self/stat", F_OK) != 0) {
        SKIP("nothing is mounted on /proc");
    }
    CHECK_SAME(4, SystemNative_GetFileSystemTypeNameForMountPoint("/proc", name, sizeof(name)));
    CHECK_TEXT("proc", name);
    CHECK_SAME(4, SystemNative_GetFileSystemTypeNameForMountPoint("/proc/self/status", name, sizeof(name)));
    /* A file that nobody may open. */
    WriteFile("closed", "");
    REQUIRE(chmod("closed", 0) == 0);
    CHECK(SystemNative_GetFileSystemTypeNameForMountPoint("closed", name, sizeof(name)) > 0);
    CHECK(SystemNative_GetFileSystemTypeNameForMountPoint("/dev/null", name, sizeof(name)) > 0);
}

TEST(TooFewDescriptors)
{
    uint8_t name[100];
    struct rlimit before;
    int next = dup(1);
    REQUIRE(next != -1 && getrlimit(RLIMIT_NOFILE, &before) == 0);
    close(next);
    if (IsOpen(next + 1) || IsOpen(next + 2)) {
        SKIP("the free descriptors are not in a row");
    }
    for (int more = 0; more <= 2; more++) {
        struct rlimit few = {.rlim_cur = (rlim_t)(next + more), .rlim_max = before.rlim_max};
        REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
        int32_t mounts = SystemNative_GetAllMountPoints(list, MANY);
        int32_t all = SystemNative_GetAllMounts(list, MANY);
        int32_t type = SystemNative_GetFileSystemTypeNameForMountPoint(".", name, sizeof(name));
        CHECK(setrlimit(RLIMIT_NOFILE, &before) == 0);
        CHECK(more == 0 ? mounts == -Error_EMFILE : mounts > 0);
        CHECK(more == 0 ? all == -Error_EMFILE : all > mounts);
        CHECK(more < 2 ? type == -Error_EMFILE : type > 0);
    }
}

/* Runs in a child process what changes the process. */
static void RunAlone(void (*run)(void))
{
    pid_t child = fork();
    if (child == 0) {
        int before = test_failures;
        run();
        _exit(test_failures - before);
    }
    CHECK_SAME(0, WaitFor(child));
}

/* A name with all that the table escapes, and a byte that is no UTF-8. */
#define ODD_NAME "a b\tc\nd\\e#\xE9"

static bool HasOption(int32_t mount, const char* name)
{
    int32_t option = Skip(mount, 3);
    while (list[option] != '\0' && strcmp((const char*)list + option, name) != 0) {
        option = Skip(option, 1);
    }
    return list[option] != '\0';
}

static void CheckOddMount(const char* path)
{
    int32_t found = FindMount(path, SystemNative_GetAllMounts(list, MANY));
    REQUIRE(found >= 0);
    CHECK_TEXT("odd name", list + found);
    CHECK_TEXT("tmpfs", list + Skip(found, 2));
    CHECK(HasOption(found, "rw") && HasOption(found, "nosuid") && HasOption(found, "noexec"));
    CHECK(HasOption(found, "size=64k") && !HasOption(found, "ro") && !HasOption(found, "size"));
    /* A device without a name, and a comma of an option's own. */
    REQUIRE(mkdir("nameless", 0700) == 0 && mount("", "nameless", "tmpfs", MS_RDONLY, NULL) == 0);
    snprintf((char*)list, MANY, "%s/nameless", test_folder);
    char* nameless = strdup((const char*)list);
    found = FindMount(nameless, SystemNative_GetAllMounts(list, MANY));
    free(nameless);
    REQUIRE(found >= 0);
    CHECK(list[found] == '\0' || strcmp((const char*)list + found, "none") == 0);
    CHECK_TEXT("tmpfs", list + Skip(found, 2));
    CHECK(HasOption(found, "ro") && !HasOption(found, "rw"));
    umount2("nameless", MNT_DETACH);
    CHECK_SAME(0, rmdir("nameless"));
}

static void MountOddName(void)
{
    char path[1000];
    uint8_t name[100];
    snprintf(path, sizeof(path), "%s/" ODD_NAME, test_folder);
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0) {
        puts("  skipped: no namespace of mounts for itself");
        return;
    }
    int32_t before = SystemNative_GetAllMountPoints(list, MANY);
    CHECK_SAME(0, CountPath(path, before));
    REQUIRE(mkdir(ODD_NAME, 0700) == 0 && mount("odd name", ODD_NAME, "tmpfs", MS_NOSUID | MS_NOEXEC, "size=64k") == 0);
    int32_t length = SystemNative_GetAllMountPoints(list, MANY);
    CHECK_SAME(1, CountPath(path, length));
    CHECK_SAME(strlen(path) + 1, length - before);
    CHECK_SAME(length, SystemNative_GetAllMountPoints(list, length + 1));
    CHECK_ERROR(ERANGE, SystemNative_GetAllMountPoints(list, length));
    CHECK_SAME(5, SystemNative_GetFileSystemTypeNameForMountPoint(ODD_NAME, name, sizeof(name)));
    CHECK_TEXT("tmpfs", name);
    CheckOddMount(path);
    SystemNative_SpaceInfo info;
    CHECK_SAME(0, SystemNative_GetSpaceInfoForMountPoint(ODD_NAME, &info));
    CHECK_SAME(65536, info.Total);
    SystemNative_FileSystemStatus status;
    CHECK_SAME(0, SystemNative_StatFs(ODD_NAME, &status));
    CHECK_SAME(0x01021994, status.Type);
    const int32_t seen = SystemNative_ST_RDONLY | SystemNative_ST_NOSUID | SystemNative_ST_NODEV
            | SystemNative_ST_NOEXEC;
    CHECK_SAME(SystemNative_ST_NOSUID | SystemNative_ST_NOEXEC, status.Flags & seen);
    CHECK_SAME(0, mount(NULL, ODD_NAME, NULL, MS_REMOUNT | MS_RDONLY, NULL));
    CHECK_SAME(0, SystemNative_StatFs(ODD_NAME, &status));
    CHECK_SAME(SystemNative_ST_RDONLY, status.Flags & seen);
    CHECK_SAME(0, mount("second", ODD_NAME, "tmpfs", 0, NULL));
    CHECK_SAME(2, CountPath(path, SystemNative_GetAllMountPoints(list, MANY)));
    umount2(ODD_NAME, MNT_DETACH);
    umount2(ODD_NAME, MNT_DETACH);
    CHECK_SAME(0, rmdir(ODD_NAME));
}

TEST(MountPointWithAnOddName)
{
    if (geteuid() != 0) {
        SKIP("only the superuser mounts");
    }
    RunAlone(MountOddName);
}

static void AskWithoutProc(void)
{
    uint8_t expected[100];
    uint8_t name[100];
    int32_t length = SystemNative_GetFileSystemTypeNameForMountPoint(".", expected, sizeof(expected));
    CHECK(length > 0);
    REQUIRE(chroot(".") == 0);
    CHECK_ERROR(ENOENT, SystemNative_GetAllMountPoints(list, MANY));
    CHECK_ERROR(ENOENT, SystemNative_GetAllMounts(list, MANY));
    int32_t result = SystemNative_GetFileSystemTypeNameForMountPoint("/", name, sizeof(name));
    /* A file system with a number that nobody knows. */
    if (result != -Error_ENODATA) {
        CHECK_SAME(length, result);
        CHECK_TEXT((const char*)expected, name);
    }
}

TEST(WithoutProcTheNumberNamesTheType)
{
    if (geteuid() != 0) {
        SKIP("only the superuser changes the root");
    }
    RunAlone(AskWithoutProc);
}

#if CAN_MOUNT_BY_ITSELF
/* What wants a mount, and how it is told that there is none. */
typedef struct {
    int Requests;
    int Answers;
} Automount;

/* Has a process that is not the one that mounts make a call. Result: whether the system wanted a mount for it. */
static bool AsksForMount(void (*call)(void), const Automount* automount)
{
    pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        /* Who is of the group of the one that mounts sees what is below. */
        setpgid(0, 0);
        call();
        _exit(0);
    }
    struct pollfd requests = {.fd = automount->Requests, .events = POLLIN};
    union autofs_v5_packet_union request;
    bool asked = false;
    pid_t ended = 0;
    for (int i = 0; i < 500 && ended == 0; i++) {
        if (poll(&requests, 1, 10) == 1 && read(requests.fd, &request, sizeof(request)) == sizeof(request)) {
            asked = true;
            CHECK(ioctl(automount->Answers, (Test_Request)AUTOFS_IOC_FAIL, request.v5_packet.wait_queue_token) == 0);
        }
        ended = waitpid(child, NULL, WNOHANG);
    }
    if (!CHECK(ended == child)) {
        kill(child, SIGKILL);
    }
    return asked;
}

static void AskForStatus(void)
{
    SystemNative_FileStatus status;
    (void)SystemNative_Stat("auto", &status);
}

static void AskForFileSystem(void)
{
    SystemNative_FileSystemStatus status;
    (void)SystemNative_StatFs("auto", &status);
}

static void AskForSpace(void)
{
    SystemNative_SpaceInfo info;
    (void)SystemNative_GetSpaceInfoForMountPoint("auto", &info);
}

static void AskForType(void)
{
    (void)SystemNative_GetFileSystemTypeNameForMountPoint("auto", list, MANY);
}

/* By the protocol of autofs, in a namespace of its own: others would wait for a mount. */
static void MountByItself(void)
{
    int ends[2];
    REQUIRE(pipe(ends) == 0 && mkdir("auto", 0755) == 0);
    char options[100];
    snprintf(options, sizeof(options), "fd=%d,pgrp=%d,minproto=5,maxproto=5,direct", ends[1], (int)getpgrp());
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0
            || mount("auto", "auto", "autofs", 0, options) != 0) {
        puts("  skipped: the system mounts nothing by itself");
    } else {
        Automount automount = {ends[0], open("auto", O_RDONLY | O_DIRECTORY)};
        REQUIRE(automount.Answers != -1);
        int version;
        if (ioctl(automount.Answers, (Test_Request)AUTOFS_IOC_PROTOVER, &version) != 0) {
            puts("  skipped: an emulator passes no answers on");
        } else {
            CHECK(!AsksForMount(AskForStatus, &automount));
            CHECK(!AsksForMount(AskForType, &automount));
            CHECK(AsksForMount(AskForFileSystem, &automount));
            CHECK(AsksForMount(AskForSpace, &automount));
        }
        close(automount.Answers);
        umount2("auto", MNT_DETACH);
    }
    CHECK_SAME(0, rmdir("auto"));
}

TEST(OnlyWhatTellsOfTheFileSystemMountsIt)
{
    if (geteuid() != 0) {
        SKIP("only the superuser mounts");
    }
    RunAlone(MountByItself);
}
#endif
#endif
